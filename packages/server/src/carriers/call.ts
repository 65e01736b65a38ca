import { createHash } from 'node:crypto';
import iconv from 'iconv-lite';
import type { CarrierProblem, CarrierRequest, ReadContext } from '@todoke/core/carriers';
import type { Clock } from '../clock.ts';
import { systemErrorCode } from '../failure.ts';

/** A carrier's whole answer comes within this, or counts as silence. */
export const CALL_TIMEOUT_MS = 10_000;
/** The largest page seen is under 200 kB; more is not a tracking page. */
const BODY_BYTES_MAX = 1024 * 1024;

/** What came back, decoded; or why nothing did. */
export type Answered =
  | { readonly ok: true; readonly body: string; readonly context: ReadContext }
  | { readonly ok: false; readonly problem: CarrierProblem; readonly observedAt: ReadContext['observedAt'] };

/**
 * Makes one described call. Never throws: silence, a broken connection and an answer too large are problems.
 * Redirects are not followed, since a carrier that moved is a change somebody should see.
 */
export async function makeCall(
  described: CarrierRequest,
  options: {
    readonly encoding: 'utf-8' | 'shift_jis';
    readonly baseUrl: string | undefined;
    readonly clock: Clock;
    readonly timeoutMs: number;
  },
): Promise<Answered> {
  const request = signed(described);
  const { clock } = options;
  try {
    const response = await send(rebase(request.url, options.baseUrl), {
      method: request.method,
      headers: { 'user-agent': 'Todoke (self-hosted parcel tracking)', ...request.headers },
      ...(request.body === undefined ? {} : { body: request.body }),
      redirect: 'error',
      signal: AbortSignal.timeout(options.timeoutMs),
    });
    const bytes = await readCapped(response);
    const observedAt = clock.now();
    if (bytes === null)
      return {
        ok: false,
        problem: { kind: 'layout_changed', detail: 'the answer is too large' },
        observedAt,
      };
    const headers = Object.fromEntries(response.headers);
    return {
      ok: true,
      body: iconv.decode(bytes, options.encoding),
      context: { observedAt, status: response.status, headers },
    };
  } catch (error) {
    const timedOut = error instanceof Error && error.name === 'TimeoutError';
    const cause = error instanceof Error ? error.cause : undefined;
    const detail = timedOut
      ? 'no answer in time'
      : (systemErrorCode(cause) ?? systemErrorCode(error) ?? 'connection failed');
    return { ok: false, problem: { kind: 'network', detail }, observedAt: clock.now() };
  }
}

/** What a kept-alive connection says that the other side closed while it lay idle. */
const CLOSED_WHILE_IDLE = new Set(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET']);

/** One try more on a new connection where the old one turned out closed: the carrier never saw the question. */
async function send(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch (error) {
    const code = systemErrorCode(error instanceof Error ? error.cause : undefined);
    if (code === undefined || !CLOSED_WHILE_IDLE.has(code)) throw error;
    return fetch(url, init);
  }
}

/** Computes the digest a service wants over its request and puts it where the request leaves room for it. */
function signed(request: CarrierRequest): CarrierRequest {
  const { signing, ...plain } = request;
  if (signing === undefined) return request;
  const digest = createHash(signing.algorithm).update(signing.over).digest(signing.encoding);
  const text = signing.percentEncode ? encodeURIComponent(digest) : digest;
  const put = (value: string) => value.replace('{signature}', () => text);
  return {
    ...plain,
    url: put(plain.url),
    ...(plain.headers && {
      headers: Object.fromEntries(Object.entries(plain.headers).map(([name, value]) => [name, put(value)])),
    }),
    ...(plain.body !== undefined && { body: put(plain.body) }),
  };
}

/** The real host is replaced, path and query stay: a sandbox answers on the carrier's own paths. */
function rebase(url: string, baseUrl: string | undefined): string {
  if (baseUrl === undefined) return url;
  const { pathname, search } = new URL(url);
  return baseUrl.replace(/\/$/, '') + pathname + search;
}

async function readCapped(response: Response): Promise<Buffer | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > BODY_BYTES_MAX) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
