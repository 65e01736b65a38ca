import { foldJourney, type Journey, type Observation } from '@todoke/core/journey';
import type { CarrierReading } from '@todoke/core/carriers';
import type { EpochMs } from '@todoke/core/time';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readThroughAdapter } from '../carriers/adapter-reading.fixture.ts';
import { GUESSED_WORDS } from '../carriers/guessed-words.ts';
import type { FaultKind } from '../faults.ts';
import { HOUR_MS } from '../jst.ts';
import type { WorldCarrierId } from '../number-formats.ts';
import { newestParcels } from '../parcels/population.ts';
import { FINAL_KINDS, type Scenario, type WorldParcel } from '../parcels/script.ts';
import { between, randomFor } from '../random.ts';
import { frozenWorld } from '../world.fixture.ts';
import type { RunningWorld } from '../world.ts';

/** The goal: six days of polling at odd hours, with carriers failing now and then, end in the truth for every parcel. */

const CARRIERS = [
  'jp.yamato',
  'jp.sagawa',
  'jp.japanpost',
  'own',
  'de.dhl',
  'us.fedex',
  'us.ups',
  'us.usps',
  'cn.sf',
  'cn.4px',
  'cn.cainiao',
  'de.dpd',
  'amazon',
] as const;
const DAYS = 6;
const PARCELS = 9;
/** Troubles a carrier may be in while it is asked; none of them may leave a trace in the journey. */
const TROUBLES: readonly FaultKind[] = [
  '500',
  'captcha',
  'maintenance',
  'layout_changed',
  'wrong_parcel',
  'truncated',
  'garbled',
  'duplicated',
];

interface Followed {
  readonly parcel: WorldParcel;
  readonly observations: Observation[];
}

let world: RunningWorld;
const followed: Followed[] = [];

beforeAll(async () => {
  world = await frozenWorld({ perDay: 40 });
  const now = world.clock.now();
  for (const carrier of CARRIERS) {
    const fresh = [...newestParcels(world.facts, now, [carrier])].filter(
      (parcel) => parcel.createdAt > now - 26 * HOUR_MS,
    );
    for (const parcel of fresh.slice(0, PARCELS)) followed.push({ parcel, observations: [] });
  }
  const random = randomFor('polled days');
  const end = now + DAYS * 24 * HOUR_MS;
  while (world.clock.now() < end) {
    for (const one of followed) {
      if (random() < 0.5) continue;
      const trouble = random() < 0.2 ? TROUBLES[between(random, 0, TROUBLES.length - 1)] : undefined;
      one.observations.push(await ask(one.parcel, trouble));
    }
    world.clock.advance(between(random, 120, 420) * 60_000);
  }
  for (const one of followed) one.observations.push(await ask(one.parcel));
});
afterAll(() => world.close());

async function ask({ carrier, number }: WorldParcel, trouble?: FaultKind): Promise<Observation> {
  const beforeAsking = () => trouble && world.faults.add({ carrier, kind: trouble, count: 1 });
  const reading = await readThroughAdapter(world, carrier, number, { beforeAsking });
  return observationOf(carrier, reading, world.clock.now() as EpochMs); // the clock's reading is an instant
}

function observationOf(source: WorldCarrierId, reading: CarrierReading, observedAt: EpochMs): Observation {
  const base = { observedAt, source };
  if (reading.problem?.kind === 'not_found') return { ...base, type: 'not_found' };
  if (reading.problem !== null) return { ...base, type: 'error', problem: reading.problem.kind };
  return {
    ...base,
    type: 'list',
    order: 'asc',
    events: reading.events,
    ...(reading.promise && { promise: reading.promise }),
  };
}

/** How each course must end. Sagawa has no word for a return: it hands over, and says no more. */
const ENDS: Readonly<Record<Scenario, string>> = {
  plain: 'delivered',
  delivery_box: 'delivered',
  absent_once: 'delivered',
  late_weather: 'delivered',
  investigated: 'delivered',
  pickup: 'delivered',
  returned: 'returned',
  customs: 'delivered',
};

const isOver = ({ parcel }: Followed) => {
  const last = parcel.events.at(-1);
  return last !== undefined && FINAL_KINDS.has(last.kind) && last.visibleAt <= world.clock.now();
};
const journeyOf = (one: Followed): Journey => foldJourney(one.observations);
const nameOf = ({ parcel }: Followed) => `${parcel.carrier} ${parcel.number} ${parcel.scenario}`;

test('every parcel ends as it did in truth', () => {
  const over = followed.filter(
    (one) => isOver(one) && !(one.parcel.carrier === 'jp.sagawa' && one.parcel.scenario === 'returned'),
  );
  expect(over.length).toBeGreaterThan(followed.length / 2);
  const wrong = over.flatMap((one) => {
    const { status, trackingState } = journeyOf(one);
    const right = status.startsWith(`${ENDS[one.parcel.scenario]}.`) && trackingState === 'completed';
    return right ? [] : [`${nameOf(one)}: ${status} ${trackingState}`];
  });
  expect(wrong).toEqual([]);
});

test('no trouble of a carrier leaves a trace in the timeline', () => {
  const strange = followed.flatMap((one) => {
    const { flags, events } = journeyOf(one);
    const disputed = events.filter((event) => event.disputed !== null).length;
    const guesses = GUESSED_WORDS[one.parcel.carrier] !== undefined;
    const serious = flags.filter((flag) => flag !== 'zone_unknown' && !(guesses && flag === 'unmapped_text'));
    return serious.length + disputed === 0 ? [] : [`${nameOf(one)}: ${serious.join()} ${disputed} disputed`];
  });
  expect(strange).toEqual([]);
});

test('the order of arrival does not matter', () => {
  const random = randomFor('shuffle');
  for (const one of followed) {
    const shuffled = one.observations.map((item) => [random(), item] as const).sort(([a], [b]) => a - b);
    expect(foldJourney(shuffled.map(([, item]) => item))).toEqual(journeyOf(one));
  }
});

test('an absence is counted as an attempt', () => {
  const absent = followed.filter((one) => one.parcel.scenario === 'absent_once' && isOver(one));
  expect(absent.length).toBeGreaterThan(2);
  for (const one of absent) expect([nameOf(one), journeyOf(one).attempts]).toEqual([nameOf(one), 1]);
});
