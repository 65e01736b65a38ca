import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase } from '../db/test-database.ts';
import type { Database } from '../db/pool.ts';
import { createOperatorAccess, makeFirstToken, makeNewToken } from './access.ts';
import { listAudit } from './queries.ts';

let database: Database;
let nowMs = Date.parse('2026-11-22T12:00Z');
beforeAll(async () => (database = await openTestDatabase()));
afterAll(() => database.close());

const access = () => createOperatorAccess(database.db, () => nowMs);
const enter = async (token: string) => {
  const answer = await access().login(token, '192.0.2.1');
  return answer.ok ? answer.cookie : answer.reason;
};

test('the token is shown once, exchanged once, and its session ends after twelve hours', async () => {
  const token = await makeFirstToken(database.db);
  expect(token).toMatch(/^todoke_operator_/);
  expect(await makeFirstToken(database.db)).toBeNull();
  const cookie = await enter(token ?? '');
  expect(cookie).toMatch(
    /^__Host-todoke_operator=[\w-]{43}; Path=\/; Max-Age=43200; Secure; HttpOnly; SameSite=Strict$/,
  );
  expect(await enter(token ?? '')).toBe('wrong_token');
  expect(await access().isOperator(`x=1; ${cookie.split(';')[0] ?? ''}`)).toBe(true);
  expect(await access().isOperator(undefined)).toBe(false);
  expect(await access().isOperator('__Host-todoke_operator=guess')).toBe(false);
  nowMs += 12 * 3_600_000 + 1;
  expect(await access().isOperator(cookie)).toBe(false);
});

test('neither token nor session is stored in a form that can be used', async () => {
  const token = await makeNewToken(database.db);
  const cookie = await enter(token);
  const { rows } = await database.pool.query(
    'select t.hash::text || s.hash::text as stored from operator_token t, operator_session s',
  );
  const hex = (text: string) => Buffer.from(text).toString('hex');
  const session = cookie.slice(cookie.indexOf('=') + 1, cookie.indexOf(';'));
  expect(JSON.stringify(rows)).not.toContain(hex(token));
  expect(JSON.stringify(rows)).not.toContain(hex(session));
});

test('a new token ends the sessions of the old one', async () => {
  const cookie = await enter(await makeNewToken(database.db));
  expect(await access().isOperator(cookie)).toBe(true);
  await makeNewToken(database.db);
  expect(await access().isOperator(cookie)).toBe(false);
});

test('logging out ends the session', async () => {
  const cookie = await enter(await makeNewToken(database.db));
  expect(await access().logout(cookie)).toContain('Max-Age=0');
  expect(await access().isOperator(cookie)).toBe(false);
});

test('guessing is slowed after five tries, also when they come at the same moment', async () => {
  const door = access();
  const answers = await Promise.all(Array.from({ length: 8 }, () => door.login('guess', '192.0.2.9')));
  expect(answers.map((each) => !each.ok && each.reason)).toEqual([
    ...Array.from({ length: 5 }, () => 'wrong_token'),
    ...Array.from({ length: 3 }, () => 'rate_limited'),
  ]);
  nowMs += 15 * 60_000 + 1;
  expect(await door.login('guess', '192.0.2.9')).toMatchObject({ reason: 'wrong_token' });
});

test('every entry and every refusal is written down', async () => {
  const actions = (await listAudit(database.db, 50)).map((row) => row.action);
  expect(new Set(actions)).toEqual(new Set(['login', 'login_refused', 'token_made']));
});
