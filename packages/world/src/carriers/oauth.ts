import type { SandboxRequest } from './sandbox.ts';

/** Lifetimes are short in the simulated hours, so that adapters meet an expired token. */
const LIFETIME_MS = 3_600_000;

/** A token that needs no memory: it carries the simulated instant at which it ends. */
export function issueToken(
  site: string,
  now: number,
): { readonly token: string; readonly expiresInSeconds: number } {
  return { token: `sandbox.${site}.${now + LIFETIME_MS}`, expiresInSeconds: LIFETIME_MS / 1000 - 1 };
}

/** Whether a request carries a bearer token of this site that has not ended. */
export function hasToken(request: SandboxRequest, site: string, now: number): boolean {
  const [, prefix, until] =
    /^Bearer (sandbox\..+)\.(\d+)$/.exec(request.headers['authorization'] ?? '') ?? [];
  return prefix === `sandbox.${site}` && Number(until) > now;
}

/** Client id and secret, from the form, a JSON body or basic authentication. */
export function clientOf(request: SandboxRequest, body?: Readonly<Record<string, unknown>>) {
  const [, basic] = /^Basic (.+)$/.exec(request.headers['authorization'] ?? '') ?? [];
  const [id, secret] = basic === undefined ? [] : Buffer.from(basic, 'base64').toString('utf8').split(':');
  const field = (name: string) =>
    request.form.get(name) ?? (typeof body?.[name] === 'string' ? body[name] : undefined);
  return { clientId: id ?? field('client_id'), clientSecret: secret ?? field('client_secret') };
}

export function isClient(
  client: ReturnType<typeof clientOf>,
  credentials: Readonly<Record<string, string>>,
): boolean {
  return client.clientId === credentials['clientId'] && client.clientSecret === credentials['clientSecret'];
}
