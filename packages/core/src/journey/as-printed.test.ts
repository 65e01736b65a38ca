import { expect, test } from 'vitest';
import { parseFeedLine } from './feed.ts';
import { foldJourney } from './fold.ts';

// Whole journeys in the carriers' own words and ways of writing times, as their pages print them: tables of words,
// readings in context and the fold together. Vocabularies: carriers.md §1 to §3.

type Printed = readonly [
  name: string,
  source: string,
  seenAt: string,
  rows: readonly string[],
  status: string,
  tracking: string,
  more?: Readonly<Record<string, unknown>>,
];

const Y = 'jp.yamato';
const S = 'jp.sagawa';
const J = 'jp.japanpost';
const ROAD = ['01月05日 10:00 荷物受付', '01月05日 20:00 発送済み', '01月07日 07:00 配達店到着'];
const VAN = [...ROAD, '01月07日 08:30 配達中'];
const ABSENT = [...VAN, '01月07日 18:00 持戻（ご不在）'];
const POST = ['2026/01/05 10:00 引受', '2026/01/06 08:00 到着'];

/** Rows are `date [time] word`, oldest first. */
const PRINTED: readonly Printed[] = [
  ['to the door', Y, '01-07T15:00', [...VAN, '01月07日 14:02 配達完了'], 'delivered.generic', 'completed'],
  [
    'into the box',
    Y,
    '01-07T15:00',
    [...VAN, '01月07日 14:02 配達完了(宅配ボックス)'],
    'delivered.delivery_box',
    'completed',
    { attributes: { drop_place: 'delivery_box' } },
  ],
  [
    'absent, asked for again, delivered',
    Y,
    '01-08T20:30',
    [...ABSENT, '01月07日 19:00 依頼受付（再配達）', '01月08日 18:30 配達中', '01月08日 20:00 配達完了'],
    'delivered.generic',
    'completed',
    { attempts: 1 },
  ],
  [
    'absent twice',
    Y,
    '01-08T20:00',
    [...ABSENT, '01月08日 08:30 配達中', '01月08日 18:00 持戻（ご不在）'],
    'attempt_failed.recipient_absent',
    'active',
    { attempts: 2 },
  ],
  [
    'one attempt told twice',
    Y,
    '01-07T20:00',
    [...ABSENT, '01月07日 18:40 持戻'],
    'attempt_failed.generic',
    'active',
    { attempts: 1 },
  ],
  [
    'kept after an absence',
    Y,
    '01-07T21:00',
    [...ABSENT, '01月07日 20:00 保管中'],
    'attempt_failed.awaiting_redelivery',
    'active',
  ],
  [
    'kept for its day',
    Y,
    '01-06T21:00',
    [...ROAD.slice(0, 2), '01月06日 07:00 保管中'],
    'in_transit.held_for_date',
    'active',
  ],
  [
    'fetched at the depot',
    Y,
    '01-09T12:00',
    [...VAN, '01月07日 11:00 ご来店予定（保管中）', '01月09日 10:00 お客様引渡完了'],
    'delivered.collected',
    'completed',
  ],
  [
    'sent back: 配達完了 is the sender’s',
    Y,
    '01-12T12:00',
    [...VAN, '01月07日 18:00 持戻（転居）', '01月08日 09:00 返品', '01月10日 11:00 配達完了'],
    'returned.to_sender',
    'completed',
    { direction: 'return' },
  ],
  [
    'looked into, then delivered',
    Y,
    '01-08T12:00',
    [...VAN, '01月07日 18:00 調査中', '01月08日 10:00 配達完了'],
    'delivered.generic',
    'completed',
  ],
  [
    'over New Year without a year',
    Y,
    '01-02T10:00',
    ['12月30日 10:00 荷物受付', '01月02日 07:00 配達店到着'],
    'in_transit.arrived_last_depot',
    'active',
    { firstEventAt: Date.UTC(2025, 11, 30, 1) },
  ],
  [
    'a midnight that is a date',
    Y,
    '01-07T20:00',
    [...ROAD, '01月07日 13:29 配達中', '01月07日 00:00 配達完了'],
    'delivered.generic',
    'completed',
    { flags: ['time_conflict'] },
  ],
  [
    'a button is no word',
    Y,
    '01-07T20:00',
    [...VAN, '01月07日 09:00 お届け完了通知を依頼'],
    'out_for_delivery.on_vehicle',
    'active',
    { unmapped: ['お届け完了通知を依頼'] },
  ],
  [
    'Sagawa: kept after the van is a failed attempt',
    S,
    '01-07T21:00',
    ['01/05 17:00 集荷', '01/07 08:00 ⇒配達中', '01/07 20:00 保管中'],
    'attempt_failed.generic',
    'active',
    { attempts: 1 },
  ],
  [
    'Sagawa: kept before the van',
    S,
    '01-06T12:00',
    ['01/05 17:00 ↓集荷', '01/06 06:00 ⇒保管中'],
    'in_transit.held_for_date',
    'active',
  ],
  [
    'Sagawa: handed over at the counter',
    S,
    '01-08T12:00',
    ['01/05 17:00 集荷', '01/07 20:00 ご不在', '01/08 10:00 引渡完了'],
    'delivered.collected',
    'completed',
  ],
  [
    'Japan Post: a day among minutes',
    J,
    '01-09T12:00',
    [...POST, '2026/01/06 15:00 ご不在のため持ち戻り', '2026/01/06 保管', '2026/01/08 10:00 窓口でお渡し'],
    'delivered.collected',
    'completed',
    { attempts: 1 },
  ],
  [
    'Japan Post: not fetched and sent back',
    J,
    '01-20T12:00',
    [
      ...POST,
      '2026/01/06 15:00 ご不在のため持ち戻り',
      '2026/01/06 保管',
      '2026/01/14 差出人に返送',
      '2026/01/16 10:00 到着',
      '2026/01/16 15:00 差出人に返送済み',
    ],
    'returned.to_sender',
    'completed',
    { direction: 'return' },
  ],
  [
    'Japan Post: at the shop',
    J,
    '01-07T12:00',
    [...POST, '2026/01/06 11:00 コンビニエンスストアに引渡'],
    'available_for_pickup.store',
    'active',
  ],
  [
    'Japan Post: fetched at the shop',
    J,
    '01-09T12:00',
    [...POST, '2026/01/06 11:00 コンビニエンスストアに引渡', '2026/01/08 11:00 お届け先にお届け済み'],
    'delivered.collected',
    'completed',
  ],
  [
    'Japan Post: at customs',
    J,
    '01-12T12:00',
    ['2026/01/05 10:00 引受', '2026/01/08 15:00 国際交換局から発送', '2026/01/10 15:00 通関手続中'],
    'in_transit.customs_started',
    'active',
  ],
  [
    'Seino',
    'jp.seino',
    '01-07T15:00',
    ['01/05 17:00 受付', '01/06 02:00 中継', '01/07 09:00 持出中', '01/07 11:00 配達済みです。'],
    'delivered.generic',
    'completed',
  ],
];

test.each(PRINTED.map((one) => [one[0], one] as const))('%s', (_name, printed) => {
  const [, source, seenAt, rows, status, tracking, more = {}] = printed;
  const events = rows.map((row) => {
    const { time, raw } = /^(?<time>\S+(?: \d\d:\d\d)?) (?<raw>.+)$/.exec(row)?.groups ?? {};
    return { time, raw };
  });
  const list = (order: 'asc' | 'desc') => {
    const told = order === 'asc' ? events : events.toReversed();
    const line = { type: 'list', observedAt: `2026-${seenAt}+09:00`, source, order, events: told };
    const read = parseFeedLine(JSON.stringify(line));
    if (!read.ok) throw new Error(read.reason);
    return foldJourney([read.value]);
  };
  const journey = list('asc');
  expect(list('desc')).toEqual(journey);
  expect(journey).toMatchObject({ status, trackingState: tracking, ...more });
  expect(journey.events.map(({ rawText }) => rawText)).toEqual(events.map(({ raw }) => raw));
});
