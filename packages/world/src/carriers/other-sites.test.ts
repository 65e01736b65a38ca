import { afterAll, beforeAll, expect, test } from 'vitest';
import { numberOf } from '../numbers.ts';
import { newestParcels } from '../parcels/population.ts';
import { seenAt, type EventKind } from '../parcels/script.ts';
import { frozenWorld, parcelSeen, parcelThatWas } from '../world.fixture.ts';
import type { RunningWorld } from '../world.ts';
import { SANDBOX_CARRIERS, SITE_IDS } from './index.ts';
import { isInboundKind } from './inbound.ts';
import type { SiteId } from './sandbox.ts';
import { ASKINGS, askSite, tokenFor, type AskedSite } from './site-requests.fixture.ts';

let world: RunningWorld;
beforeAll(async () => {
  world = await frozenWorld({ perDay: 200 });
});
afterAll(() => world.close());

const SITES = Object.keys(ASKINGS) as AskedSite[]; // its own keys
const ownerOf = (site: SiteId) => {
  const [first] = SANDBOX_CARRIERS[site].sees;
  return first ?? 'jp.yamato';
};
/** A number the site knows; the EMS cooperative knows only S10 items. */
const knownNumber = (site: SiteId, kind: EventKind = 'delivered') =>
  parcelThatWas(world, ownerOf(site), site === 'ems' && kind === 'delivered' ? 'customs' : kind).number;
const unknownNumber = (site: SiteId) =>
  numberOf('elsewhere', ownerOf(site), 55, site === 'ems' ? 900_007 : 900_000);

test('every service is either one of the first four or asked here', () => {
  const first = ['jp.yamato', 'jp.sagawa', 'jp.japanpost', 'own'];
  expect([...SITES, ...first].sort()).toEqual([...SITE_IDS].sort());
});

/** What says "delivered" (or, where none is, what proves a history) in each service's own terms. */
const PROOF: Record<AskedSite, string> = {
  'jp.seino': 'id="haitatsuJokyo0" value="配達済みです"',
  'jp.fukuyama': '<strong class="redbold">配達完了です</strong>',
  'de.dhl': '"statusCode":"delivered"',
  'us.fedex': '"eventType":"DL"',
  'us.ups': '"type":"D","description":"DELIVERED "',
  'us.usps': '"eventCode":"01"',
  'cn.sf': '\\"opCode\\":\\"80\\"',
  'cn.4px': '"tkCode":"FPX_S_OK"',
  'cn.cainiao': '"actionCode":"GTMS_SIGNED"',
  'de.dpd': '"label":"SC_13_DELIVERED"',
  amazon: '\\"eventCode\\":\\"Delivered\\"',
  ems: '<td>Item presented to import Customs</td>',
  '17track': '"sub_status":"Delivered_Other"',
  aftership: '"subtag":"Delivered_001"',
  ship24: '"statusMilestone":"delivered"',
  easypost: '"status":"delivered"',
};

test.each(SITES)('%s: a delivered parcel', async (site) => {
  const number = knownNumber(site);
  const { status, text } = await askSite(world, site, number);
  expect([200, 201]).toContain(status);
  expect(text).toContain(number);
  expect(text).toContain(PROOF[site]);
});

/** How each service says that it does not know a number. */
const UNKNOWN: Record<AskedSite, readonly [status: number, text: string]> = {
  'jp.seino': [200, '入力されたお問合せ番号が見当りません'],
  'jp.fukuyama': [200, '該当データはありません。'],
  'de.dhl': [404, 'No shipment with given tracking number found.'],
  'us.fedex': [200, 'TRACKING.TRACKINGNUMBER.NOTFOUND'],
  'us.ups': [200, 'TW0001'],
  'us.usps': [404, '"code":"404"'],
  'cn.sf': [200, '\\"routes\\":[]'],
  'cn.4px': [200, '"status":7,"tracks":null'],
  'cn.cainiao': [200, '"detailList":[]'],
  'de.dpd': [200, '"parcelLifeCycleData":null'],
  amazon: [200, 'TRACKING_ID_NOT_FOUND'],
  ems: [200, 'There were no results found.'],
  '17track': [200, '"status":"NotFound"'],
  aftership: [200, '"tag":"Pending"'],
  ship24: [201, '"statusMilestone":"pending"'],
  easypost: [201, '"status":"unknown"'],
};

test.each(SITES)('%s: an unknown number', async (site) => {
  const { status, text } = await askSite(world, site, unknownNumber(site));
  expect([status, text]).toEqual([UNKNOWN[site][0], expect.stringContaining(UNKNOWN[site][1])]);
});

/** 4PX's public page asks for nothing; SF refuses within a 200. */
const guarded = SITES.filter((site) => Object.keys(SANDBOX_CARRIERS[site].credentials).length > 0);
test.each(guarded.filter((site) => site !== 'cn.4px' && site !== 'cn.sf'))(
  '%s: refuses strangers',
  async (site) => {
    const { status } = await askSite(world, site, knownNumber(site), { credentials: {}, token: 'stolen' });
    expect(status).toBe(401);
  },
);

test('cn.sf: refuses strangers, and messages whose digest does not match', async () => {
  const stranger = await askSite(world, 'cn.sf', knownNumber('cn.sf'), { credentials: {} });
  expect(stranger.text).toContain('A1001');
  const forged = { ...world.ready.credentials['cn.sf'], checkWord: 'guessed' };
  expect((await askSite(world, 'cn.sf', knownNumber('cn.sf'), { credentials: forged })).text).toContain(
    'A1006',
  );
});

/** Faults with the status they come with; null: the good answer's. */
const SPOILING = [
  ['layout_changed', null],
  ['wrong_parcel', null],
  ['truncated', null],
  ['500', 500],
  ['403', 403],
  ['captcha', 200],
  ['maintenance', 200],
  ['suspended', 200],
] as const;
const spoilt = SITES.flatMap((site) => SPOILING.map(([kind, status]) => [site, kind, status] as const));
test.each(spoilt)('%s: %s', async (site, kind, status) => {
  const number = knownNumber(site);
  const token = await tokenFor(world, site);
  const good = await askSite(world, site, number, { token });
  world.faults.add({ carrier: site, kind, count: 1 });
  const got = await askSite(world, site, number, { token });
  expect(got.text).not.toBe(good.text);
  expect(got.status).toBe(status ?? good.status);
  expect((await askSite(world, site, number, { token })).status).toBe(good.status);
});

test.each(['us.fedex', 'us.ups', 'us.usps'] as const)('%s: a token ends after an hour', async (site) => {
  const own = await frozenWorld();
  try {
    const token = await tokenFor(own, site);
    const { number } = parcelSeen(own, site);
    expect((await askSite(own, site, number, { token })).status).toBe(200);
    own.clock.advance(3_600_000);
    expect((await askSite(own, site, number, { token })).status).toBe(401);
  } finally {
    await own.close();
  }
});

test('SF withholds routes without the phone digits, and gives them out of order', async () => {
  const number = knownNumber('cn.sf');
  const shut = await askSite(world, 'cn.sf', number, {
    credentials: { ...world.ready.credentials['cn.sf'], phoneDigits: '9999' },
  });
  expect(shut.text).toContain('\\"routes\\":[]');
  const open = await askSite(world, 'cn.sf', number);
  const times = [...open.text.matchAll(/acceptTime\\":\\"([^\\]+)/g)].map((match) => match[1]);
  expect(times).not.toEqual(times.toSorted((a, b) => String(a).localeCompare(String(b))));
});

test('FedEx answers twice for some numbers, under different unique ids', async () => {
  const numbers = [...newestParcels(world.facts, world.clock.now(), ['us.fedex'])]
    .filter((parcel) => seenAt(parcel, world.clock.now()).events.length > 0)
    .map((parcel) => parcel.number);
  const twice = numbers.find((number) => Number(number.at(-2)) % 5 === 0) ?? '';
  const { text } = await askSite(world, 'us.fedex', twice);
  expect(text.match(/"trackingNumberUniqueId":"246000000\d~/g)).toHaveLength(2);
});

test('UPS writes 07:47 GMT as 74700', async () => {
  let shortened = 0;
  for (const parcel of newestParcels(world.facts, world.clock.now(), ['us.ups'])) {
    const { text } = await askSite(world, 'us.ups', parcel.number);
    shortened += text.match(/"gmtTime":"\d{5}"/g)?.length ?? 0;
  }
  expect(shortened).toBeGreaterThan(0);
});

test('Cainiao hands over to Japan Post, which knows the number it names', async () => {
  const { text } = await askSite(world, 'cn.cainiao', knownNumber('cn.cainiao'));
  const number = /"realMailNo":"([A-Z0-9]+)"/.exec(text)?.[1] ?? '';
  const page = await fetch(
    `${world.ready.carriers['jp.japanpost']}/services/srv/search/direct?reqCodeNo1=${number}&searchKind=S002&locale=ja`,
  );
  expect(await page.text()).toContain('お届け先にお届け済み');
});

test('carriers without a network here only meet what their words cover', () => {
  for (const parcel of newestParcels(world.facts, world.clock.now(), [
    'de.dhl',
    'us.ups',
    'cn.4px',
    'cn.cainiao',
    'de.dpd',
    'amazon',
  ])) {
    for (const event of parcel.events) expect(isInboundKind(event.kind)).toBe(true);
  }
});
