import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { FAULT_KINDS, type FaultKind } from './faults.ts';
import type { WorldCarrierId } from './number-formats.ts';
import { ask, frozenWorld, parcelSeen, post, type Fetched } from './world.fixture.ts';
import type { RunningWorld } from './world.ts';

let world: RunningWorld;
beforeAll(async () => {
  world = await frozenWorld();
});
afterAll(() => world.close());
afterEach(() => world.faults.clear());

const switchOn = (fault: object) => post(`${world.ready.admin}/faults`, fault);
const count = (text: string, part: string) => text.split(part).length - 1;

/** What each fault does to the answer about a parcel; `good` is the answer without it. */
const EXPECTED: Record<
  FaultKind,
  (got: Fetched, good: Fetched, number: string, carrier: WorldCarrierId) => void
> = {
  slow: (got, good) => {
    expect(got.text).toBe(good.text);
    expect(got.tookMs).toBeGreaterThanOrEqual(29);
  },
  silent: () => expect.unreachable('a silent carrier answered'),
  '500': (got) => expect(got.status).toBe(500),
  '403': (got) => expect(got.status).toBe(403),
  rate_limited: (got) => expect(got.status).toBe(429),
  captcha: (got) => {
    expect(got.status).toBe(200);
    expect(got.text).toContain('captcha');
  },
  maintenance: (got, _good, number) => {
    expect(got.status).toBe(200);
    expect(got.text).toContain('メンテナンス');
    expect(got.text.replaceAll('-', '')).not.toContain(number);
  },
  suspended: (got) => {
    expect(got.status).toBe(200);
    expect(got.text).toContain('停止');
  },
  garbled: (got, good) => {
    expect(got.type).toBe(good.type);
    expect(got.text).not.toBe(good.text);
    expect(got.bytes.equals(good.bytes)).toBe(false);
  },
  layout_changed: (got, good) => {
    expect(got.text).not.toBe(good.text);
    expect(got.text).not.toMatch(
      /class="tracking-invoice-block-detail"|id="detail1"|summary="履歴情報"|"events":/,
    );
  },
  wrong_parcel: (got, good, number) => {
    expect(got.text.length).toBeGreaterThan(100);
    expect(got.text.replaceAll('-', '')).not.toContain(number);
    expect(good.text.replaceAll('-', '')).toContain(number);
  },
  truncated: (got, good) => {
    expect(got.text.length).toBeLessThan(good.text.length);
    expect(good.text.startsWith(got.text)).toBe(true);
  },
  duplicated: (got, good, _number, carrier) => {
    const marks: Partial<Record<WorldCarrierId, string>> = {
      'jp.yamato': '<div class="date">',
      'jp.sagawa': '<td>↓集荷',
      'jp.japanpost': '>引受<',
      own: '"accepted"',
    };
    const mark = marks[carrier] ?? '';
    expect(count(got.text, mark)).toBe(2 * count(good.text, mark));
  },
};

const DOMESTIC = [
  'jp.yamato',
  'jp.sagawa',
  'jp.japanpost',
  'own',
] as const satisfies readonly WorldCarrierId[];
const cases = DOMESTIC.flatMap((carrier) => FAULT_KINDS.map((kind) => [carrier, kind] as const));
test.each(cases.filter(([, kind]) => kind !== 'silent'))('%s %s', async (carrier, kind) => {
  const { number } = parcelSeen(world, carrier, 'out');
  const good = await ask(world, carrier, number);
  expect(good.status).toBe(200);
  await switchOn({ carrier, kind, count: 1, delayMs: 30 });
  EXPECTED[kind](await ask(world, carrier, number), good, number, carrier);
  expect((await ask(world, carrier, number)).text).toBe(good.text);
});

test.each(DOMESTIC)('%s silent', async (carrier) => {
  await switchOn({ carrier, kind: 'silent', count: 1 });
  const url = world.ready.carriers[carrier];
  await expect(fetch(url, { signal: AbortSignal.timeout(100) })).rejects.toThrow('timeout');
  expect((await fetch(url)).status).toBe(404);
});

test('a fault ends at a simulated instant', async () => {
  await switchOn({ carrier: 'own', kind: '500', until: new Date(world.clock.now() + 60_000).toISOString() });
  expect((await ask(world, 'own', 'DA0000000000')).status).toBe(500);
  world.clock.advance(60_000);
  expect((await ask(world, 'own', 'DA0000000000')).status).toBe(404);
});

test('a fault for one number leaves the others alone', async () => {
  const { number } = parcelSeen(world, 'jp.yamato');
  await switchOn({ carrier: 'jp.yamato', kind: '403', number });
  expect((await ask(world, 'jp.yamato', number)).status).toBe(403);
  expect((await ask(world, 'jp.yamato', '123456789013')).status).toBe(200);
});

test('a canned answer is given word for word until it is taken back', async () => {
  const canned = { carrier: 'jp.sagawa', number: '512547514334', text: '配達完了～', charset: 'windows-31j' };
  await post(`${world.ready.admin}/canned`, canned);
  expect((await ask(world, 'jp.sagawa', '512547514334')).text).toBe('配達完了～');
  await fetch(`${world.ready.admin}/canned?carrier=jp.sagawa&number=512547514334`, { method: 'DELETE' });
  expect((await ask(world, 'jp.sagawa', '512547514334')).text).toContain('登録されておりません');
});

test.each([
  {},
  { carrier: 'jp.yamato' },
  { carrier: 'jp.yamato', kind: 'tired' },
  { carrier: 'own', kind: '500', until: 'soon' },
])('refuses %j as a fault', async (fault) => {
  expect(await switchOn(fault)).toHaveProperty('error');
  expect(world.faults.list(world.clock.now())).toEqual([]);
});
