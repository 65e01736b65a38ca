import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runRead } from './read.ts';

const core = join(import.meta.dirname, '../../../core/src/carriers');

async function run(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runRead(args, {
    readFile: (path) => readFile(path),
    out: (line) => out.push(line),
    err: (line) => err.push(line),
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

test('a saved page comes out as JSON: number, events, promise, problem', async () => {
  const file = join(core, 'jp.yamato/samples/delivered.html');
  const { code, out } = await run('jp.yamato', file, '--observed-at', '2026-08-11T09:00+09:00', '--json');
  expect(code).toBe(0);
  const view = JSON.parse(out) as { number: string; events: object[]; promise: object; problem: null };
  expect([view.number, view.events.length, view.problem]).toEqual(['123456789013', 5, null]);
  expect(view.events[0]).toEqual({
    time: '2026-08-08T13:45:00+09:00',
    precision: 'minute',
    zone: 'Asia/Tokyo',
    status: 'in_transit.accepted',
    rawText: '荷物受付',
    rawCode: null,
    place: '宜野湾営業所（大山）',
  });
});

test('a noted HTTP status is part of the answer', async () => {
  const file = join(core, 'own/samples/not-found.json');
  const { out } = await run('own', file, '--observed-at', '2026-01-07', '--status', '404', '--json');
  expect(JSON.parse(out)).toMatchObject({ problem: { kind: 'not_found' } });
  const yamato = join(core, 'jp.yamato/samples/delivered.html');
  const refused = await run('jp.yamato', yamato, '--observed-at', '2026-08-11', '--status=403', '--json');
  expect(JSON.parse(refused.out)).toMatchObject({ problem: { kind: 'blocked' } });
});

test('attributes beside the statuses are shown on request', async () => {
  const file = join(core, 'jp.yamato/samples/returned.html');
  const time = ['--observed-at', '2026-08-11'];
  const brief = await run('jp.yamato', file, ...time, '--json');
  const more = await run('jp.yamato', file, ...time, '--json', '--more');
  expect(brief.out).not.toContain('direction');
  expect(more.out).toContain('"direction": "return"');
});

test('Shift_JIS is recognised by its bytes and its declaration', async () => {
  const file = join(core, 'jp.sagawa/samples/held-after-attempt.html');
  const { out } = await run('jp.sagawa', file, '--observed-at=2026-08-21', '--number', '5125-4751-4334');
  expect(out).toContain('attempt_failed.generic');
  expect(out).toContain('保管中');
});

test('a problem is a reading, not an error', async () => {
  const file = join(core, 'jp.yamato/samples/delivered.html');
  const { code, out } = await run(
    'jp.yamato',
    file,
    '--observed-at',
    '2026-08-11',
    '--number',
    '123456789024',
    '--json',
  );
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ events: [], problem: { kind: 'wrong_identity' } });
});

test.each([
  [['xx.nobody', 'f', '--observed-at', '2026-08-11'], /unknown carrier xx\.nobody; known: jp\.yamato/],
  [['jp.yamato', '/no/such/file', '--observed-at', '2026-08-11'], /cannot read \/no\/such\/file/],
  [['jp.yamato', 'f', '--observed-at', 'soon'], /soon is no time/],
  [['jp.yamato', 'f', '--observed-at', '2026-13-11'], /is no time/],
  [['jp.yamato', 'f'], /--observed-at is missing/],
  [['jp.yamato', 'f', '--observed-at'], /needs a value/],
  [['jp.yamato', 'f', '--verbose'], /unknown option --verbose/],
  [['jp.yamato', 'f', '--observed-at', '2026-08-11', '--status', 'ok'], /ok is no HTTP status/],
  [['jp.yamato'], /usage/],
])('a wrong call is explained: %j', async (args, message) => {
  const { code, err, out } = await run(...args);
  expect([code, out]).toEqual([2, '']);
  expect(err).toMatch(message);
});
