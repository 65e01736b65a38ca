import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { PushSignature } from '@todoke/core/carriers';

/** A push as it came over the wire; the body byte by byte, since that is what was signed. */
export interface SignedPush {
  readonly body: Buffer;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly query: Readonly<Record<string, unknown>>;
}

/**
 * Whether a push proves that whoever sent it knows the secret, in the way its carrier signs. Takes the same time
 * however much of the signature is right.
 * @example isSigned({ algorithm: 'shared-secret', header: 'credential', … }, 's3cret', push) // true with that header
 */
export function isSigned(signature: PushSignature, secret: string, push: SignedPush): boolean {
  const key = signature.normalize === undefined ? secret : secret.normalize(signature.normalize);
  const wanted = `${signature.prefix ?? ''}${digestOf(signature, key, push.body)}`;
  return [push.headers[signature.header], signature.query && push.query[signature.query]].some(
    (given) => typeof given === 'string' && isEqual(given, wanted),
  );
}

function digestOf({ algorithm, encoding }: PushSignature, key: string, body: Buffer): string {
  if (algorithm === 'shared-secret') return key;
  const digest =
    algorithm === 'hmac-sha256'
      ? createHmac('sha256', key).update(body).digest()
      : createHash('sha256').update(body).update(`/${key}`).digest();
  return digest.toString(encoding === 'text' ? 'utf8' : encoding);
}

/** Digests of both, so that lengths do not matter and nothing is told by the time it takes. */
function isEqual(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}
