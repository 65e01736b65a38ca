// The hard sequences: how observations arrive and what must come of them. Odd numbers are those of aggregators.md
// §5.5 (with the observation times it leaves out); even ones, and those beyond 51, follow from the same rules, the gaps
// between them and what was seen at carriers (carriers.md §0 and §1).
// For tests only; written in the form of `todoke journey` feeds.

import type { Flag, TrackingState } from './journey.ts';

export interface HardCase {
  readonly number: number;
  readonly name: string;
  /** Lines of a feed, see `feed.ts`. */
  readonly feed: readonly object[];
  readonly status: string;
  readonly tracking: TrackingState;
  readonly flags: readonly Flag[];
  /** How many events the timeline shows. */
  readonly events: number;
  readonly pieces?: { readonly delivered: number; readonly total: number };
}

const YAMATO = 'jp.yamato';

/** `2026` + `01-07 15:00` in Japan. */
const seen = (at: string): string => `${at.length > 11 ? at : `2026-${at}`.replace(' ', 'T')}+09:00`;

/** Rows are `time status`, `time status @place` or `time status "raw"`. */
function rowsOf(rows: readonly string[], more: object = {}): object[] {
  return rows.map((row) => {
    const match = /^(.*?) ([a-z_]+\.[a-z_]+)(?: @(\S+))?(?: "(.*)")?$/.exec(row);
    if (match === null) throw new Error(`not a row: ${row}`);
    return { time: match[1], status: match[2], place: match[3], raw: match[4], ...more };
  });
}

const list = (at: string, rows: readonly string[], more: object = {}): object => {
  return { type: 'list', observedAt: seen(at), source: YAMATO, order: 'asc', events: rowsOf(rows), ...more };
};
const push = (at: string, row: string, more: object = {}): object => {
  return { type: 'push', observedAt: seen(at), source: YAMATO, events: rowsOf([row]), ...more };
};
const notFound = (at: string): object => ({ type: 'not_found', observedAt: seen(at), source: YAMATO });
const failed = (at: string): object => ({ type: 'error', observedAt: seen(at), source: YAMATO });
const clock = (at: string): object => ({ type: 'clock', observedAt: seen(at) });
const created = (at: string): object => ({ type: 'created', observedAt: seen(at) });

const ACCEPTED = '01-05 10:00 in_transit.accepted';
const DEPARTED = '01-05 20:00 in_transit.departed_origin';
const ARRIVED = '01-07 07:00 in_transit.arrived_last_depot';
const OUT = '01-07 08:30 out_for_delivery.on_vehicle';
const DELIVERED = '01-07 14:02 delivered.generic';
const TO_DEPOT = [ACCEPTED, DEPARTED, ARRIVED];
const TO_VAN = [...TO_DEPOT, OUT];
const TO_DOOR = [...TO_VAN, DELIVERED];

const delivered = { status: 'delivered.generic', tracking: 'completed', flags: [] } as const;
const onVehicle = { status: 'out_for_delivery.on_vehicle', tracking: 'active', flags: [] } as const;

export const HARD_CASES: readonly HardCase[] = [
  { number: 1, name: 'plain delivery', feed: [list('01-07 15:00', TO_DOOR)], ...delivered, events: 5 },
  {
    number: 2,
    name: 'delivered is pushed before the out-for-delivery that went before it',
    feed: [push('01-07 14:03', DELIVERED), push('01-07 14:20', OUT)],
    ...delivered,
    events: 2,
  },
  {
    number: 3,
    name: 'depot scan stamped after the delivery (batch upload)',
    feed: [list('01-07 15:00', [...TO_VAN, DELIVERED, '01-07 14:30 in_transit.arrived_last_depot'])],
    ...delivered,
    events: 6,
  },
  {
    number: 4,
    name: 'acceptance uploaded in the evening, stamped after the delivery',
    feed: [push('01-07 14:03', DELIVERED), push('01-07 21:00', '01-07 20:55 in_transit.accepted')],
    ...delivered,
    events: 2,
  },
  {
    number: 5,
    name: 'same minute, delivered pushed before out-for-delivery',
    feed: [push('01-07 14:03', DELIVERED), push('01-07 14:04', '01-07 14:02 out_for_delivery.on_vehicle')],
    ...delivered,
    events: 2,
  },
  {
    number: 6,
    name: 'the same event pushed three times',
    feed: [push('01-05 10:01', ACCEPTED), push('01-05 10:02', ACCEPTED), push('01-06 10:02', ACCEPTED)],
    status: 'in_transit.accepted',
    tracking: 'active',
    flags: [],
    events: 1,
  },
  {
    number: 7,
    name: 'location enriched later: one event, not two',
    feed: [push('01-05 10:01', ACCEPTED), push('01-05 12:00', `${ACCEPTED} @江東`)],
    status: 'in_transit.accepted',
    tracking: 'active',
    flags: [],
    events: 1,
  },
  {
    number: 8,
    name: 'two offices on the same bare date are two events',
    feed: [
      push('01-06 10:00', '2026-01-06 in_transit.passed @新東京'),
      push('01-06 20:00', '2026-01-06 in_transit.passed @大阪北'),
    ],
    status: 'in_transit.passed',
    tracking: 'active',
    flags: [],
    events: 2,
  },
  {
    number: 9,
    name: 'date-only delivered on the day of a timed out-for-delivery',
    feed: [push('01-07 08:31', OUT), push('01-07 18:00', '01-07 delivered.generic')],
    ...delivered,
    events: 2,
  },
  {
    number: 10,
    name: 'date-only rows keep the place their list gives them',
    feed: [
      list('01-08 21:00', [
        '2026/01/05 10:00 in_transit.accepted',
        '2026/01/07 11:00 attempt_failed.recipient_absent',
        '2026/01/07 available_for_pickup.depot',
        '2026/01/08 20:10 delivered.collected',
      ]),
    ],
    status: 'delivered.collected',
    tracking: 'completed',
    flags: [],
    events: 4,
  },
  {
    number: 11,
    name: 'no year, last year seen in January',
    feed: [list('2026-01-05T10:00', ['12-20 20:00 in_transit.accepted', '12-22 13:00 delivered.generic'])],
    ...delivered,
    events: 2,
  },
  {
    number: 12,
    name: 'no year, under way across New Year',
    feed: [
      list('01-02 09:00', [
        '12-30 18:00 in_transit.accepted',
        '12-31 23:50 in_transit.departed_origin',
        '01-02 07:10 in_transit.arrived_last_depot',
      ]),
    ],
    status: 'in_transit.arrived_last_depot',
    tracking: 'active',
    flags: [],
    events: 3,
  },
  {
    number: 13,
    name: 'zone-less foreign scan: Narita 17:00 then Los Angeles 10:00 the same date',
    feed: [
      {
        type: 'list',
        observedAt: seen('01-11 12:00'),
        source: 'us.usps',
        order: 'asc',
        events: rowsOf(
          [
            '01-10 17:00 in_transit.departed_origin_country @Narita',
            '01-10 10:00 in_transit.arrived_dest_country @Los_Angeles',
          ],
          { zone: '?' },
        ),
      },
    ],
    status: 'in_transit.arrived_dest_country',
    tracking: 'active',
    flags: [],
    events: 2,
  },
  {
    number: 14,
    name: 'one instant written with two offsets is one event',
    feed: [push('01-07 14:03', DELIVERED), push('01-07 15:00', '2026-01-07T05:02:00Z delivered.generic')],
    ...delivered,
    events: 1,
  },
  {
    number: 15,
    name: 'event stamped three days in the future, then real ones',
    feed: [push('01-05 10:00', '01-08 10:00 in_transit.accepted'), push('01-07 08:31', OUT)],
    ...onVehicle,
    flags: ['clock_skew'],
    events: 2,
  },
  {
    number: 16,
    name: 'delivered stamped two days in the future is not delivered',
    feed: [push('01-07 08:31', OUT), push('01-07 09:00', '01-09 14:00 delivered.generic')],
    ...onVehicle,
    flags: ['clock_skew'],
    events: 2,
  },
  {
    number: 17,
    name: 'absent, redelivered next day',
    feed: [
      list('01-08 20:00', [
        ...TO_VAN,
        '01-07 18:10 attempt_failed.recipient_absent',
        '01-08 08:30 out_for_delivery.on_vehicle',
        '01-08 19:40 delivered.generic',
      ]),
    ],
    ...delivered,
    events: 7,
  },
  {
    number: 18,
    name: 'absent, redelivery asked for another day',
    feed: [
      list('01-07 21:00', [
        ...TO_VAN,
        '01-07 18:10 attempt_failed.recipient_absent',
        '01-07 20:00 in_transit.delivery_rescheduled',
      ]),
    ],
    status: 'in_transit.delivery_rescheduled',
    tracking: 'active',
    flags: [],
    events: 6,
  },
  {
    number: 19,
    name: 'at the shop, not delivered; collected two days later',
    feed: [
      list('01-07 12:00', [...TO_VAN, '01-07 11:00 available_for_pickup.store']),
      list('01-09 12:00', [OUT, '01-07 11:00 available_for_pickup.store', '01-09 10:00 delivered.generic']),
    ],
    status: 'delivered.collected',
    tracking: 'completed',
    flags: [],
    events: 6,
  },
  {
    number: 20,
    name: 'delivered on the way back is delivered to the sender',
    feed: [
      list('01-12 12:00', [
        ...TO_VAN,
        '01-07 14:00 attempt_failed.refused',
        '01-08 09:00 returning.in_transit',
        '01-10 11:00 delivered.generic',
      ]),
    ],
    status: 'returned.to_sender',
    tracking: 'completed',
    flags: [],
    events: 7,
  },
  {
    number: 21,
    name: 'refused at the door, returning',
    feed: [
      list('01-08 12:00', [
        ...TO_VAN,
        '01-07 14:00 attempt_failed.refused',
        '01-08 09:00 returning.initiated',
        '01-08 11:00 in_transit.moving',
      ]),
    ],
    status: 'returning.in_transit',
    tracking: 'active',
    flags: [],
    events: 7,
  },
  {
    number: 22,
    name: 'delivered to the wrong door, then sent back',
    feed: [list('01-09 12:00', [...TO_DOOR, '01-09 09:00 returning.in_transit'])],
    status: 'returning.in_transit',
    tracking: 'active',
    flags: ['reopened'],
    events: 6,
  },
  {
    number: 23,
    name: 'delivered entered by mistake, out again in the afternoon',
    feed: [
      list('01-07 10:10', [...TO_VAN, '01-07 10:05 delivered.generic']),
      list('01-07 15:10', [OUT, '01-07 10:05 delivered.generic', '01-07 15:00 out_for_delivery.on_vehicle']),
    ],
    ...onVehicle,
    flags: ['reopened'],
    events: 6,
  },
  {
    number: 24,
    name: 'delivered entered by mistake and taken out of the list again',
    feed: [list('01-07 10:10', [...TO_VAN, '01-07 10:05 delivered.generic']), list('01-07 12:00', TO_VAN)],
    ...onVehicle,
    flags: ['retracted'],
    events: 5,
  },
  {
    number: 25,
    name: 'carrier history purged after 60 days: nothing is lost',
    feed: [list('01-07 15:00', TO_DOOR), notFound('03-10 09:00')],
    ...delivered,
    events: 5,
  },
  {
    number: 26,
    name: 'the carrier shows only its newest rows: the older ones stay',
    feed: [
      list('01-05 21:00', [ACCEPTED, DEPARTED]),
      list('01-07 09:00', [ARRIVED, OUT]),
      list('01-07 09:30', []),
    ],
    ...onVehicle,
    events: 4,
  },
  {
    number: 27,
    name: 'carrier site down in mid-transit is not "not found"',
    feed: [
      list('01-05 21:00', [ACCEPTED, DEPARTED]),
      failed('01-06 09:00'),
      notFound('01-06 10:00'),
      failed('01-06 11:00'),
    ],
    status: 'in_transit.departed_origin',
    tracking: 'active',
    flags: [],
    events: 2,
  },
  {
    number: 28,
    name: 'not registered at first, then accepted',
    feed: [
      created('01-04 10:00'),
      notFound('01-04 10:01'),
      notFound('01-05 10:01'),
      push('01-05 12:00', ACCEPTED),
    ],
    status: 'in_transit.accepted',
    tracking: 'active',
    flags: [],
    events: 1,
  },
  {
    number: 29,
    name: 'never any scan in 30 days',
    feed: [notFound('01-05 10:00'), clock('02-05 10:00')],
    status: 'unknown.not_found',
    tracking: 'expired',
    flags: [],
    events: 0,
  },
  {
    number: 30,
    name: 'expired, then a scan after all',
    feed: [
      notFound('01-05 10:00'),
      clock('02-05 10:00'),
      push('02-10 12:00', '02-10 11:00 in_transit.accepted'),
    ],
    status: 'in_transit.accepted',
    tracking: 'active',
    flags: [],
    events: 1,
  },
  {
    number: 31,
    name: 'silent for 35 days in transit: stopped, but still in transit',
    feed: [list('01-05 21:00', [ACCEPTED, DEPARTED]), clock('02-09 21:00')],
    status: 'in_transit.departed_origin',
    tracking: 'stopped',
    flags: [],
    events: 2,
  },
  {
    number: 32,
    name: 'number recycled: the old delivery is a stranger’s, ours begins after it',
    feed: [
      created('01-05 09:00'),
      list('01-06 09:00', [
        '2025-10-20 10:00 in_transit.accepted',
        '2025-10-21 11:00 delivered.generic',
        ACCEPTED,
      ]),
    ],
    status: 'in_transit.accepted',
    tracking: 'active',
    flags: ['number_reused'],
    events: 1,
  },
  {
    number: 33,
    name: 'number reused after our delivery: ours stays delivered and shows none of the stranger’s scans',
    feed: [list('01-07 15:00', TO_DOOR), list('05-09 18:00', ['05-09 17:00 in_transit.accepted'])],
    ...delivered,
    flags: ['number_reused'],
    events: 5,
  },
  {
    number: 34,
    name: 'the stranger’s old delivery is all the carrier shows before ours is accepted',
    feed: [
      created('2026-01-05T09:00'),
      list('01-05 09:01', ['2025-10-20 10:00 in_transit.accepted', '2025-10-21 11:00 delivered.generic']),
    ],
    status: 'unknown.awaiting_first_scan',
    tracking: 'active',
    flags: ['number_reused'],
    events: 0,
  },
  {
    number: 35,
    name: 'tracking added a day after the delivery',
    feed: [created('01-08 15:00'), list('01-08 15:01', TO_DOOR)],
    ...delivered,
    events: 5,
  },
  {
    number: 36,
    name: 'number reused two days after its last delivery (seen at Japan Post): ours is the second use',
    feed: [
      created('04-29 09:00'),
      list('05-01 20:00', [
        '2026/04/25 10:00 in_transit.accepted @広島',
        '2026/04/27 11:00 delivered.generic @広島',
        '2026/04/29 17:00 in_transit.accepted @沖縄',
        '2026/05/01 14:00 delivered.generic @那覇',
      ]),
    ],
    ...delivered,
    flags: ['number_reused'],
    events: 2,
  },
  {
    number: 37,
    name: 'wrong courier guessed first (12 digits fit three carriers), then corrected',
    feed: [
      list('01-05 12:00', ['01-05 08:00 in_transit.accepted', '01-05 11:30 delivered.generic'], {
        source: 'jp.sagawa',
      }),
      { type: 'carrier_corrected', observedAt: seen('01-05 13:00'), source: 'person:shopper', to: YAMATO },
      list('01-05 21:00', [ACCEPTED, DEPARTED]),
    ],
    status: 'in_transit.departed_origin',
    tracking: 'active',
    flags: [],
    events: 2,
  },
  {
    number: 38,
    name: 'declared lost',
    feed: [list('01-20 11:00', [ACCEPTED, DEPARTED, '01-20 10:00 failed.lost'])],
    status: 'failed.lost',
    tracking: 'completed',
    flags: [],
    events: 3,
  },
  {
    number: 39,
    name: 'lost, then found and delivered',
    feed: [
      list('02-18 15:00', [
        ACCEPTED,
        '01-20 10:00 failed.lost',
        '02-18 07:00 in_transit.arrived_last_depot',
        '02-18 14:00 delivered.generic',
      ]),
    ],
    ...delivered,
    flags: ['reopened'],
    events: 4,
  },
  {
    number: 40,
    name: 'delivered, then looked into because nobody has it',
    feed: [list('01-08 12:00', [...TO_DOOR, '01-08 11:00 exception.investigating'])],
    status: 'exception.investigating',
    tracking: 'active',
    flags: ['reopened'],
    events: 6,
  },
  {
    number: 41,
    name: 'weather delay is not sticky',
    feed: [list('01-07 08:00', [ACCEPTED, DEPARTED, '01-06 06:00 exception.weather', ARRIVED])],
    status: 'in_transit.arrived_last_depot',
    tracking: 'active',
    flags: [],
    events: 4,
  },
  {
    number: 42,
    name: 'label data sent late never lowers a parcel under way',
    feed: [list('01-06 10:00', [ACCEPTED, DEPARTED, '01-06 09:00 info_received.label_created'])],
    status: 'in_transit.departed_origin',
    tracking: 'active',
    flags: [],
    events: 3,
  },
  {
    number: 43,
    name: 'unmapped carrier text never lowers a known status',
    feed: [list('01-07 12:00', [...TO_VAN, '01-07 11:00 unknown.unmapped "見なれない言葉"'])],
    ...onVehicle,
    flags: ['unmapped_text'],
    events: 5,
  },
  {
    number: 44,
    name: 'unmapped text after an absence leaves the absence',
    feed: [
      push('01-07 18:11', '01-07 18:10 attempt_failed.recipient_absent'),
      push('01-07 19:00', '01-07 18:55 unknown.unmapped "別の言葉"'),
    ],
    status: 'attempt_failed.recipient_absent',
    tracking: 'active',
    flags: ['unmapped_text'],
    events: 2,
  },
  {
    number: 45,
    name: 'delivered gets its detail (box) in a second message of the same minute',
    feed: [push('01-07 14:03', DELIVERED), push('01-07 14:05', '01-07 14:02 delivered.delivery_box')],
    status: 'delivered.delivery_box',
    tracking: 'completed',
    flags: [],
    events: 1,
  },
  {
    number: 46,
    name: 'a person declares it lost against a delivered scan',
    feed: [
      list('01-07 15:00', TO_DOOR),
      { type: 'decision', observedAt: seen('01-15 10:00'), source: 'person:operator', decision: 'lost' },
    ],
    status: 'failed.lost',
    tracking: 'completed',
    flags: [],
    events: 5,
  },
  {
    number: 47,
    name: 'redirected under a new number: the old number ends, the shopper follows the new one',
    feed: [
      list('01-07 11:05', [...TO_VAN, '01-07 11:00 in_transit.forwarded']),
      { type: 'renumbered', observedAt: seen('01-07 11:10'), source: YAMATO, to: '987654321098' },
      push('01-08 08:01', '01-08 08:00 in_transit.accepted'),
      push('01-08 12:01', '01-08 12:00 delivered.generic'),
    ],
    ...delivered,
    events: 7,
  },
  {
    number: 48,
    name: 'from overseas, then by 日本郵便 under a new number',
    feed: [
      list(
        '01-12 20:00',
        ['2026-01-08 10:00 in_transit.accepted', '2026-01-11 09:00 in_transit.arrived_dest_country'],
        { source: 'cn.4px', number: 'LX123456789CN' },
      ),
      {
        type: 'renumbered',
        observedAt: seen('01-12 20:00'),
        source: 'cn.4px',
        to: '123456789013',
        carrier: 'jp.japanpost',
      },
      list('01-14 15:00', ['2026/01/12 18:00 in_transit.accepted', '2026/01/14 14:00 delivered.generic'], {
        source: 'jp.japanpost',
        number: '123456789013',
      }),
    ],
    ...delivered,
    events: 4,
  },
  {
    number: 49,
    name: 'no year, scanner clock minutes ahead across midnight of New Year',
    feed: [
      list('2025-12-31T23:58', ['12-31 20:00 in_transit.accepted', '01-01 00:01 in_transit.departed_origin']),
    ],
    status: 'in_transit.departed_origin',
    tracking: 'active',
    flags: [],
    events: 2,
  },
  {
    number: 50,
    name: 'a person’s decision outranks later scans and keeps them',
    feed: [
      list('01-07 09:00', TO_VAN),
      {
        type: 'decision',
        observedAt: seen('01-08 10:00'),
        source: 'person:operator',
        decision: 'returned_to_sender',
      },
      push('01-09 14:00', '01-09 13:55 delivered.generic'),
    ],
    status: 'returned.to_sender',
    tracking: 'completed',
    flags: [],
    events: 5,
  },
  {
    number: 51,
    name: 'old slip closed as delivered at the handover, parcel goes on under a new slip',
    feed: [
      list('01-07 11:05', [...TO_VAN, '01-07 11:00 delivered.generic']),
      { type: 'renumbered', observedAt: seen('01-07 11:10'), source: YAMATO, to: '987654321098' },
      push('01-08 08:01', '01-08 08:00 in_transit.accepted'),
    ],
    status: 'in_transit.accepted',
    tracking: 'active',
    flags: [],
    events: 6,
  },
  {
    number: 52,
    name: 'number reused two days after the delivery (seen at Japan Post): ours is the first use',
    feed: [
      created('04-26 09:00'),
      list('04-29 20:00', [
        '2026/04/25 10:00 in_transit.accepted @広島',
        '2026/04/27 11:00 delivered.generic @広島',
        '2026/04/29 17:00 in_transit.accepted @沖縄',
      ]),
    ],
    ...delivered,
    flags: ['number_reused'],
    events: 2,
  },
  {
    number: 53,
    name: 'the old slip is closed as delivered after the parcel went on under the new one',
    feed: [
      list('01-07 11:05', TO_VAN),
      { type: 'renumbered', observedAt: seen('01-07 11:10'), source: YAMATO, to: '987654321098' },
      push('01-08 08:01', '01-08 08:00 in_transit.accepted'),
      list('01-08 09:00', [...TO_VAN, '01-08 08:30 delivered.generic']),
    ],
    status: 'in_transit.accepted',
    tracking: 'active',
    flags: [],
    events: 6,
  },
  {
    number: 54,
    name: 'two pieces, one delivered',
    feed: [
      push('01-07 08:31', OUT, { piece: 'A' }),
      push('01-07 08:32', OUT, { piece: 'B' }),
      push('01-07 14:03', DELIVERED, { piece: 'A' }),
    ],
    ...onVehicle,
    flags: ['partial'],
    events: 3,
    pieces: { delivered: 1, total: 2 },
  },
  {
    number: 55,
    name: 'two pieces, the second delivered a day later',
    feed: [
      list('01-06 09:00', [ACCEPTED, DEPARTED]),
      push('01-07 14:03', DELIVERED, { piece: 'A' }),
      push('01-08 10:03', '01-08 10:00 delivered.delivery_box', { piece: 'B' }),
    ],
    status: 'delivered.delivery_box',
    tracking: 'completed',
    flags: [],
    events: 4,
    pieces: { delivered: 2, total: 2 },
  },
  {
    number: 56,
    name: 'one piece needs someone, the other is on its way',
    feed: [
      push('01-07 18:11', '01-07 18:10 attempt_failed.recipient_absent', { piece: 'B' }),
      push('01-07 18:12', '01-07 07:00 in_transit.moving', { piece: 'A' }),
    ],
    status: 'attempt_failed.recipient_absent',
    tracking: 'active',
    flags: [],
    events: 2,
    pieces: { delivered: 0, total: 2 },
  },
  {
    number: 57,
    name: 'two bare dates pushed in the wrong order: the rank of the statuses decides',
    feed: [
      push('01-05 22:00', '01-05 in_transit.departed_origin'),
      push('01-05 23:00', '01-05 in_transit.accepted'),
    ],
    status: 'in_transit.departed_origin',
    tracking: 'active',
    flags: [],
    events: 2,
  },
  {
    number: 58,
    name: '配達完了 at 00:00 below a 配達中 of that day is a date without a time (seen at Yamato)',
    feed: [
      list('01-07 20:00', [
        ...TO_DEPOT,
        '01-07 13:29 out_for_delivery.on_vehicle',
        '01-07 00:00 delivered.generic',
      ]),
    ],
    ...delivered,
    flags: ['time_conflict'],
    events: 5,
  },
  {
    number: 59,
    name: '荷物受付 stamped after the 発送 below it does not lower it (seen at Yamato)',
    feed: [
      list('01-05 20:00', ['01-05 13:45 in_transit.accepted', '01-05 10:31 in_transit.departed_origin']),
    ],
    status: 'in_transit.departed_origin',
    tracking: 'active',
    flags: ['time_conflict'],
    events: 2,
  },
  {
    number: 60,
    name: 'rows without a time stand where their list has them',
    feed: [list('01-07 12:00', [ACCEPTED, ' in_transit.passed', ARRIVED])],
    status: 'in_transit.arrived_last_depot',
    tracking: 'active',
    flags: [],
    events: 3,
  },
  {
    number: 61,
    name: 'an old copy of the list, seen later, takes nothing back',
    feed: [
      list('01-05 11:00', [ACCEPTED]),
      list('01-07 09:00', TO_VAN),
      list('01-07 12:00', [ACCEPTED, DEPARTED]),
    ],
    ...onVehicle,
    events: 4,
  },
  {
    number: 62,
    name: 'a cached list minutes after the delivery takes nothing back',
    feed: [list('01-07 14:03', TO_DOOR), list('01-07 14:08', TO_VAN)],
    ...delivered,
    events: 5,
  },
  {
    number: 63,
    name: 'a row changed to another word of the same minute takes the old word back',
    feed: [
      list('01-07 10:10', [...TO_VAN, '01-07 10:05 delivered.generic']),
      list('01-07 12:00', [...TO_VAN, '01-07 10:05 attempt_failed.recipient_absent']),
    ],
    status: 'attempt_failed.recipient_absent',
    tracking: 'active',
    flags: ['retracted'],
    events: 6,
  },
  {
    number: 64,
    name: 'silent for months, then a stranger’s parcel under the same number',
    feed: [
      list('01-05 21:00', [ACCEPTED, DEPARTED]),
      list('05-11 12:00', ['05-09 17:00 in_transit.accepted', '05-11 11:00 delivered.generic']),
    ],
    status: 'in_transit.departed_origin',
    tracking: 'stopped',
    flags: ['number_reused'],
    events: 2,
  },
  {
    number: 65,
    name: 'the detail of a delivery is not lost to a plainer word after it',
    feed: [
      push('01-07 14:03', '01-07 14:02 delivered.mailbox'),
      push('01-07 14:20', '01-07 14:10 delivered.generic'),
    ],
    status: 'delivered.mailbox',
    tracking: 'completed',
    flags: [],
    events: 2,
  },
  {
    number: 66,
    name: '保管中 after an absence waits for a redelivery',
    feed: [
      list('01-08 09:00', [
        ...TO_VAN,
        '01-07 18:10 attempt_failed.recipient_absent',
        '01-07 20:00 in_transit.held_for_date',
      ]),
    ],
    status: 'attempt_failed.awaiting_redelivery',
    tracking: 'active',
    flags: [],
    events: 6,
  },
  {
    number: 67,
    name: '保管中 before the van is kept for the chosen day',
    feed: [list('01-06 09:00', [ACCEPTED, '01-06 07:00 in_transit.held_for_date'])],
    status: 'in_transit.held_for_date',
    tracking: 'active',
    flags: [],
    events: 2,
  },
  {
    number: 68,
    name: 'a wrong number stays a wrong number while the carrier is down',
    feed: [{ ...failed('01-06 09:00'), problem: 'invalid_number' }, failed('01-06 10:00')],
    status: 'unknown.invalid_number',
    tracking: 'active',
    flags: [],
    events: 0,
  },
  {
    number: 69,
    name: 'only outages: nobody knows anything',
    feed: [failed('01-06 09:00'), failed('01-06 10:00')],
    status: 'unknown.carrier_error',
    tracking: 'active',
    flags: [],
    events: 0,
  },
  {
    number: 70,
    name: 'all that was ever said is an unmapped word',
    feed: [push('01-06 09:00', '01-06 08:00 unknown.unmapped "見なれない言葉"')],
    status: 'unknown.unmapped',
    tracking: 'active',
    flags: ['unmapped_text'],
    events: 1,
  },
  {
    number: 71,
    name: 'all that was ever said has a wrong clock: it was said all the same',
    feed: [push('01-05 10:00', '01-08 10:00 in_transit.accepted')],
    status: 'in_transit.accepted',
    tracking: 'active',
    flags: ['clock_skew'],
    events: 1,
  },
  {
    number: 72,
    name: 'the slip closed as delivered before anything is known of the new one is a hand-over',
    feed: [
      list('01-07 11:05', [...TO_VAN, '01-07 11:00 delivered.generic']),
      { type: 'renumbered', observedAt: seen('01-07 11:10'), source: YAMATO, to: '987654321098' },
    ],
    status: 'in_transit.handover',
    tracking: 'active',
    flags: [],
    events: 5,
  },
  {
    number: 73,
    name: 'one answer tells the hand-over and the new number',
    feed: [
      list('01-07 11:05', [...TO_VAN, '01-07 11:00 delivered.generic']),
      { type: 'renumbered', observedAt: seen('01-07 11:05'), source: YAMATO, to: '987654321098' },
      push('01-08 08:01', '01-08 08:00 in_transit.accepted'),
    ],
    status: 'in_transit.accepted',
    tracking: 'active',
    flags: [],
    events: 6,
  },
  {
    number: 74,
    name: 'sent back under a new number: what is delivered there is delivered to the sender',
    feed: [
      list('01-08 09:05', [...TO_VAN, '01-08 09:00 returning.initiated']),
      { type: 'renumbered', observedAt: seen('01-08 09:05'), source: YAMATO, to: '987654321098' },
      push('01-08 18:01', '01-08 18:00 in_transit.accepted'),
      push('01-10 12:01', '01-10 12:00 delivered.generic'),
    ],
    status: 'returned.to_sender',
    tracking: 'completed',
    flags: [],
    events: 7,
  },
  {
    number: 75,
    name: 'the driver’s own scan and the carrier’s list tell one journey',
    feed: [
      list('01-07 09:00', TO_VAN),
      push('01-07 14:02', '01-07 14:02 delivered.safe_place', { source: 'person:driver' }),
      list('01-07 14:30', TO_VAN),
    ],
    status: 'delivered.safe_place',
    tracking: 'completed',
    flags: [],
    events: 5,
  },
  {
    number: 76,
    name: 'a planned day is ahead of its telling and no wrong clock (配達予定)',
    feed: [
      list('01-06 09:00', [ACCEPTED, DEPARTED, '01-08 in_transit.delivery_scheduled']),
      list('01-07 08:00', [ACCEPTED, DEPARTED, ARRIVED]),
    ],
    status: 'in_transit.arrived_last_depot',
    tracking: 'active',
    flags: [],
    events: 4,
  },
  {
    number: 77,
    name: 'a word first unknown, known after the table was mended, is one event',
    feed: [
      list('01-06 09:00', [ACCEPTED, '01-06 08:00 unknown.unmapped "仕分け"']),
      list('01-06 20:00', [ACCEPTED, '01-06 08:00 in_transit.processing "仕分け"']),
      push('01-06 21:00', '01-06 08:00 unknown.unmapped "仕分け"'),
    ],
    status: 'in_transit.processing',
    tracking: 'active',
    flags: [],
    events: 2,
  },
  {
    number: 78,
    name: 'a day gets its minute later: one event, nothing taken back',
    feed: [
      list('01-07 12:00', [...TO_DEPOT, '2026-01-07 available_for_pickup.depot "保管"']),
      list('01-07 20:00', [
        ...TO_DEPOT,
        '2026-01-07 11:20 available_for_pickup.depot "保管"',
        '01-07 19:00 delivered.collected',
      ]),
    ],
    status: 'delivered.collected',
    tracking: 'completed',
    flags: [],
    events: 5,
  },
  {
    number: 79,
    name: 'a stamp ahead of its telling whose time has come, and which is still told, did happen',
    feed: [
      list('01-07 09:00', [...TO_VAN, '01-07 14:02 delivered.generic']),
      list('01-07 15:00', [...TO_VAN, '01-07 14:02 delivered.generic']),
    ],
    ...delivered,
    events: 5,
  },
  {
    number: 80,
    name: 'a stamp ahead of its telling and not told again stays a wrong clock',
    feed: [
      list('01-07 09:00', [...TO_VAN, '01-07 14:02 delivered.generic']),
      list('01-07 12:00', [...TO_VAN, '01-07 14:02 delivered.generic']),
      clock('01-07 20:00'),
    ],
    ...onVehicle,
    flags: ['clock_skew'],
    events: 5,
  },
  {
    number: 81,
    name: 'the carrier and an aggregator tell the same journey: each event once',
    feed: [
      list('01-07 15:00', [...TO_DEPOT, '01-07 08:30 out_for_delivery.on_vehicle @江東', DELIVERED]),
      {
        type: 'list',
        observedAt: seen('01-07 16:00'),
        source: 'aftership',
        order: 'desc',
        events: rowsOf([
          '2026-01-07T14:02:10+09:00 delivered.generic @Tokyo',
          '2026-01-07T08:30:00+09:00 out_for_delivery.on_vehicle @Koto',
          '2026-01-07T07:00:00+09:00 in_transit.arrived',
          '2026-01-05T20:00:00+09:00 in_transit.departed',
        ]),
      },
    ],
    ...delivered,
    events: 5,
  },
  {
    number: 82,
    name: 'number reused after our delivery, the stranger’s acceptance cut off the list',
    feed: [
      list('01-07 15:00', TO_DOOR),
      list('05-11 18:00', ['05-10 08:00 out_for_delivery.on_vehicle', '05-10 15:00 delivered.safe_place']),
    ],
    ...delivered,
    flags: ['number_reused'],
    events: 5,
  },
  {
    number: 83,
    name: 'looked up after its return, used again two days later: the use that was shown stays',
    feed: [
      list('01-12 12:00', [ACCEPTED, '01-08 09:00 returning.in_transit', '01-10 11:00 returned.to_sender']),
      push('01-14 10:00', '01-14 09:00 in_transit.accepted'),
    ],
    status: 'returned.to_sender',
    tracking: 'completed',
    flags: ['number_reused'],
    events: 3,
  },
  {
    number: 84,
    name: 'found again after three months: what was lost may turn up, and is ours',
    feed: [
      list('01-20 11:00', [ACCEPTED, '01-20 10:00 failed.lost']),
      list('04-25 12:00', ['04-25 07:00 in_transit.arrived_last_depot']),
    ],
    status: 'in_transit.arrived_last_depot',
    tracking: 'active',
    flags: ['reopened'],
    events: 3,
  },
];
