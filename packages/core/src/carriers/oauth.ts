import type { CarrierProblem, ReadContext, TokenExchange } from './carrier.ts';
import { problemOfStatus } from './answer-problem.ts';
import { readJson, record, text, textOrNumber } from './json/shape.ts';

const tokenShape = record({ access_token: text, expires_in: textOrNumber });

/**
 * Reads an OAuth token answer; some services send the lifetime as text (`"14399"`).
 * A refusal of the credentials is `auth`, also where it comes as 400.
 */
export const readOAuthToken: TokenExchange['read'] = (body: string, context: ReadContext) => {
  const refused: CarrierProblem | null =
    context.status === 400 ? { kind: 'auth', detail: 'token_refused' } : problemOfStatus(context);
  if (refused !== null) return { ok: false, problem: refused };
  const shaped = readJson(body, tokenShape);
  const seconds = shaped.ok ? Number(shaped.value.expires_in) : Number.NaN;
  if (!shaped.ok || !Number.isFinite(seconds)) {
    return { ok: false, problem: { kind: 'layout_changed', detail: 'token' } };
  }
  return { ok: true, accessToken: shaped.value.access_token, expiresInSeconds: seconds };
};
