import { createHash } from 'node:crypto';
import type { LoginAnswer } from '../contract.ts';
import type { Db } from '../db/pool.ts';
import { newId, newSecret } from '../id.ts';
import {
  endSession,
  exchangeToken,
  insertAudit,
  insertFirstToken,
  replaceOperatorToken,
  sessionHolds,
} from './queries.ts';

/** Makes the token recognisable to secret scanners. */
const PREFIX = 'todoke_operator_';
const SESSION_MS = 12 * 3_600_000;
/** Wrong tokens an address may try in this time; all addresses together ten times as many. */
const TRIES_MAX = 5;
const TRIES_ALL_MAX = 50;
const TRIES_WINDOW_MS = 15 * 60_000;

/** `__Host-` makes browsers refuse it without Secure and from any other host. */
const SESSION_COOKIE = '__Host-todoke_operator';

export interface OperatorAccess {
  /** Exchanges the token for a session, once. */
  login(token: string, address: string): Promise<LoginAnswer>;
  /** Ends the session of a `cookie` header; returns the value of `set-cookie`. */
  logout(cookieHeader: string | undefined): Promise<string>;
  /** Whether the request with this `cookie` header is the operator's. */
  isOperator(cookieHeader: string | undefined): Promise<boolean>;
  /** Writes down what the operator did. */
  audit(action: string, detail: Readonly<Record<string, unknown>>): Promise<void>;
}

/** Makes the first token when there is none; returns it to be shown once, else null. */
export async function makeFirstToken(db: Db): Promise<string | null> {
  const token = PREFIX + newSecret();
  return (await insertFirstToken(db, hashOf(token), new Date())) ? token : null;
}

/** Makes a new token; the old one and every session end. Shown once. */
export async function makeNewToken(db: Db): Promise<string> {
  const token = PREFIX + newSecret();
  await replaceOperatorToken(db, hashOf(token), new Date());
  await insertAudit(db, { id: newId(Date.now()), at: new Date(), action: 'token_made', detail: '{}' });
  return token;
}

/** The one door to everything below `/ops` and `/v1/ops`. Sessions and limits run on real time. */
export function createOperatorAccess(db: Db, nowMs: () => number = Date.now): OperatorAccess {
  let tries: { readonly address: string; readonly at: number }[] = [];

  function waitSeconds(address: string): number {
    const since = nowMs() - TRIES_WINDOW_MS;
    tries = tries.filter((each) => each.at > since);
    const own = tries.filter((each) => each.address === address);
    const full = own.length >= TRIES_MAX ? own : tries.length >= TRIES_ALL_MAX ? tries : [];
    const first = full[0];
    return first ? Math.max(1, Math.ceil((first.at - since) / 1000)) : 0;
  }

  async function audit(action: string, detail: Readonly<Record<string, unknown>>): Promise<void> {
    const at = new Date(nowMs());
    await insertAudit(db, { id: newId(nowMs()), at, action, detail: JSON.stringify(detail) });
  }

  return {
    audit,
    async login(token, address) {
      const retryAfterSeconds = waitSeconds(address);
      if (retryAfterSeconds > 0) return { ok: false, reason: 'rate_limited', retryAfterSeconds };
      // Counted before the look-up, so that tries at the same moment count too.
      tries.push({ address, at: nowMs() });
      const session = newSecret();
      const entered = await exchangeToken(
        db,
        hashOf(token.trim()),
        { hash: hashOf(session), expiresAt: new Date(nowMs() + SESSION_MS) },
        new Date(nowMs()),
      );
      await audit(entered ? 'login' : 'login_refused', {});
      if (!entered) return { ok: false, reason: 'wrong_token' };
      tries = tries.filter((each) => each.address !== address);
      return { ok: true, cookie: cookieOf(session, SESSION_MS / 1000) };
    },
    async logout(cookieHeader) {
      const session = sessionIn(cookieHeader);
      if (session !== null) await endSession(db, hashOf(session));
      return cookieOf('', 0);
    },
    async isOperator(cookieHeader) {
      const session = sessionIn(cookieHeader);
      return session !== null && sessionHolds(db, hashOf(session), new Date(nowMs()));
    },
  };
}

function cookieOf(value: string, seconds: number): string {
  return `${SESSION_COOKIE}=${value}; Path=/; Max-Age=${String(seconds)}; Secure; HttpOnly; SameSite=Strict`;
}

function sessionIn(cookieHeader: string | undefined): string | null {
  for (const part of (cookieHeader ?? '').split(';')) {
    const [name, value] = part.trim().split('=', 2);
    if (name === SESSION_COOKIE && value) return value;
  }
  return null;
}

function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
