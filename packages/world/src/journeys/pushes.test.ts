import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SiteId } from '../carriers/sandbox.ts';
import type { WorldCarrierId } from '../number-formats.ts';
import { PUSH_FAULTS } from '../pusher.ts';
import { startTodoke, temporaryData, type Running } from './running.ts';
import { controlWorld, type Truth, type WorldControl } from './world-control.ts';

/* Goal: from telling a service about a number to its push on the page, as whole processes over real HTTP. */

interface Parcel {
  readonly id: string;
  readonly number: string;
  readonly carrier: string;
  readonly status: string;
  readonly events: readonly { readonly rawText: string; readonly status: string }[];
}

let data: Awaited<ReturnType<typeof temporaryData>>;
let running: Running;
let world: WorldControl;

beforeAll(async () => {
  data = await temporaryData();
  const port = await freePort();
  const settings = { PORT: String(port), TODOKE_PUBLIC_URL: `http://127.0.0.1:${String(port)}` };
  running = await startTodoke(data.folder, settings);
  world = await controlWorld(data.folder, running.url);
}, 120_000);
afterAll(async () => {
  await running?.stop();
  await data?.remove();
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo; // listens on a port
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function track(number: string, carrier: SiteId): Promise<Parcel> {
  const response = await fetch(`${running.url}/v1/parcels`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ number, carrier }),
  });
  expect([response.status, number]).toEqual([200, number]);
  return (await response.json()) as Parcel; // as documented
}

async function parcelsOf(number: string): Promise<readonly Parcel[]> {
  const response = await fetch(`${running.url}/v1/parcels?number=${number}`);
  return ((await response.json()) as { parcels: Parcel[] }).parcels; // as documented
}

async function pageOf(number: string): Promise<string> {
  const response = await fetch(`${running.url}/t/${number}`, { headers: { 'accept-language': 'ja' } });
  return response.text();
}

const taken = new Set<string>();

/** A parcel on its way with some history, which no other test here uses. */
async function onItsWay(carrier: WorldCarrierId): Promise<Truth> {
  const all = await world.parcels({ carrier, limit: 400 });
  const found = all.find(
    (each) => each.events >= 2 && !each.finished && each.shows === null && !taken.has(each.number),
  );
  if (found === undefined) throw new Error(`no parcel of ${carrier} is on its way`);
  taken.add(found.number);
  return found;
}

test('17TRACK: told once, asked, then pushing by itself what happens next, on the page without a question', async () => {
  const truth = await onItsWay('jp.yamato');
  const before = await track(truth.number, '17track');
  expect(before.carrier).toBe('17track');
  expect(before.events.length).toBeGreaterThan(0);
  // From here on the service answers nobody: what comes is pushed.
  await world.fault({ carrier: '17track', kind: '500' });
  const next = await world.untilNextEvent(truth);
  await expect
    .poll(async () => (await parcelsOf(truth.number))[0]?.events.length, { timeout: 15_000 })
    .toBeGreaterThan(before.events.length);
  await world.clearFaults();
  const [after] = await parcelsOf(truth.number);
  expect(next.events).toBeGreaterThan(truth.events);
  const page = await pageOf(truth.number);
  expect(page).toContain(after?.events.at(-1)?.rawText ?? 'nothing');
  const pushed = (await world.pushed()).filter((each) => each.number === truth.number);
  expect(pushed.map((each) => each.status)).toEqual(pushed.map(() => 200));
}, 60_000);

test('UPS: subscribed with our address and credential when it is first asked, then pushing each event', async () => {
  const truth = await onItsWay('us.ups');
  const before = await track(truth.number, 'us.ups');
  await expect
    .poll(async () => (await world.pushed()).filter((each) => each.number === truth.number).length, {
      timeout: 15_000,
    })
    .toBeGreaterThanOrEqual(before.events.length);
  const pushed = (await world.pushed()).filter((each) => each.number === truth.number);
  expect(new Set(pushed.map((each) => each.status))).toEqual(new Set([200]));
  // What was asked and what was pushed are the same events.
  const [after] = await parcelsOf(truth.number);
  expect(after?.events.length).toBeGreaterThanOrEqual(before.events.length);
  const seen = (await world.parcels({ carrier: 'us.ups', limit: 400 })).find(
    (each) => each.number === truth.number,
  );
  expect(after?.events.length).toBeLessThanOrEqual(seen?.events ?? 0);
}, 60_000);

test('a service that deleted a number is told again, and goes on telling', async () => {
  const truth = await onItsWay('jp.sagawa');
  const { id } = await track(truth.number, 'aftership');
  const isTold = async () => (await world.registered('aftership')).includes(truth.number);
  expect(await isTold()).toBe(true);
  await world.forget('aftership', truth.number);
  expect(await isTold()).toBe(false);
  // A service may take an hour to take a number in; after that it must have forgotten.
  await world.advance(90);
  const toldAgain = async () => {
    await world.advance(2);
    // Somebody presses 「今すぐ確認」.
    await fetch(`${running.url}/t/${truth.number}?carrier=aftership`, {
      method: 'POST',
      body: new URLSearchParams({ check: id }),
      redirect: 'manual',
    });
    return isTold();
  };
  await expect.poll(toldAgain, { timeout: 40_000, interval: 300 }).toBe(true);
}, 60_000);

/** Who pushes, and of whose parcels. UPS and USPS push only what they were asked to, so they are asked first. */
const PUSHERS: readonly (readonly [site: SiteId, owner: WorldCarrierId, asked: boolean])[] = [
  ['17track', 'jp.japanpost', false],
  ['aftership', 'jp.yamato', false],
  ['ship24', 'jp.sagawa', false],
  ['easypost', 'jp.yamato', false],
  ['us.ups', 'us.ups', true],
  ['us.usps', 'us.usps', true],
  ['de.dhl', 'de.dhl', false],
  ['cn.sf', 'cn.sf', false],
];

type Fault = (typeof PUSH_FAULTS)[number];

/** The different answers to one push. */
async function statuses(carrier: SiteId, number: string, fault?: Fault): Promise<readonly (number | null)[]> {
  const sent = await world.push({ carrier, number, ...(fault && { fault }) });
  return [...new Set(sent.map((each) => each.status))];
}

/** A parcel its service may push: where that takes a subscription, the product has made it by then. */
async function pushable(carrier: SiteId, owner: WorldCarrierId, asked: boolean): Promise<string> {
  const { number } = await onItsWay(owner);
  if (!asked) return number;
  await track(number, carrier);
  while (!(await world.registered(carrier)).includes(number))
    await new Promise((resolve) => setTimeout(resolve, 50));
  // What it has to tell by itself it tells first.
  const [parcel] = await parcelsOf(number);
  const told = async () => (await world.pushed()).filter((each) => each.number === number).length;
  while ((await told()) < (carrier === 'us.ups' ? (parcel?.events.length ?? 0) : 1))
    await new Promise((resolve) => setTimeout(resolve, 50));
  return number;
}

const rawTexts = (parcel: Parcel | undefined) => parcel?.events.map((event) => event.rawText);

describe.each(PUSHERS)('%s', (carrier, owner, asked) => {
  test('a push with a wrong signature is refused and leaves nothing behind', async () => {
    const number = await pushable(carrier, owner, asked);
    const before = (await parcelsOf(number)).map(rawTexts);
    expect(before).toHaveLength(asked ? 1 : 0);
    expect(await statuses(carrier, number, 'wrong_signature')).toEqual([401]);
    expect((await parcelsOf(number)).map(rawTexts)).toEqual(before);
    expect(await statuses(carrier, number, 'truncated')).toEqual([422]);
    expect((await parcelsOf(number)).map(rawTexts)).toEqual(before);
  });

  test('a right one makes the parcel; twice, late and out of order change nothing; nobody’s name comes out', async () => {
    const number = await pushable(carrier, owner, asked);
    expect(await statuses(carrier, number)).toEqual([200]);
    const [first] = await parcelsOf(number);
    expect(first).toMatchObject({ carrier, number });
    const said = rawTexts(first) ?? [];
    expect(said.length).toBeGreaterThan(0);
    for (const fault of ['duplicated', 'late', 'out_of_order'] as const)
      expect([fault, await statuses(carrier, number, fault)]).toEqual([fault, [200]]);
    const [last] = await parcelsOf(number);
    // Simulated hours pass meanwhile: something may have been added.
    expect(rawTexts(last)?.slice(0, said.length)).toEqual(said);
    expect(await pageOf(number)).not.toContain('PRIVATE_');
    expect(JSON.stringify(last)).not.toContain('PRIVATE_');
  });

  test('a push about another parcel does not touch this one', async () => {
    const number = await pushable(carrier, owner, asked);
    await statuses(carrier, number);
    const before = (await parcelsOf(number)).map(rawTexts);
    expect(await statuses(carrier, number, 'wrong_parcel')).toEqual([200]);
    expect((await parcelsOf(number)).map((parcel) => rawTexts(parcel)?.slice(0, before[0]?.length))).toEqual(
      before,
    );
  });
});
