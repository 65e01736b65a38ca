import { expect, test } from 'vitest';
import { foldJourney } from '../journey/fold.ts';
import type { EpochMs } from '../time/instant.ts';
import { createCsvReader } from './csv.ts';
import {
  BARE_POSTCODE_HEADINGS,
  CARRIER_NAMES,
  HEADLESS_LAYOUTS,
  SHIPMENT_FIELDS,
  SHIPMENT_HEADINGS,
  SHIPMENT_SIGNATURES,
} from './shipment-columns.table.ts';
import { foldHeading, readLayout } from './shipment-layout.ts';
import { readShipment, shipmentObservations } from './shipment.ts';
import type { Shipment, ShipmentRead } from './shipment.ts';
import type { CarrierId } from '../carriers/carrier.ts';

const NOW = Date.parse('2026-11-22T10:00:00+09:00') as EpochMs;
/** Check digits hold: the first eleven digits mod 7. */
const YAMATO = '1234-5678-9013';

function shipments(file: string, carrier: CarrierId | null = null): ShipmentRead[] | string {
  const reader = createCsvReader();
  const records = [...reader.push(file), ...reader.end()].map((record) => (record.ok ? record.cells : []));
  const layout = readLayout(records[0] ?? [], carrier);
  if (!layout.ok) return layout.reason;
  return records.slice(layout.hasHeadings ? 1 : 0).map((cells) => readShipment(cells, layout.layout, NOW));
}

function only(file: string, carrier: CarrierId | null = null): ShipmentRead | undefined {
  const read = shipments(file, carrier);
  return typeof read === 'string' ? undefined : read[0];
}

const PLAIN: Shipment = {
  carrier: 'jp.yamato',
  number: '123456789013',
  origin: null,
  destination: null,
  shippedOn: null,
  promise: null,
  service: null,
  unread: [],
};

test('B2クラウド, with headings and Excel’s guards', () => {
  const file = `お客様管理番号,送り状種類,クール区分,伝票番号,出荷予定日,お届け予定日,配達時間帯,お届け先郵便番号,お届け先住所,お届け先名,ご依頼主郵便番号,ご依頼主名
="A-1",発払い,冷蔵,="${YAMATO}",2026/11/21,2026/11/23,1416,="５３０－０００１",架空市見本町1,PRIVATE_NAME,135-0001,見本商店`;
  const shipment: Shipment = {
    ...PLAIN,
    origin: '1350001' as Shipment['origin'],
    destination: '5300001' as Shipment['destination'],
    shippedOn: '2026-11-21',
    promise: {
      text: '2026-11-23 14:00〜16:00',
      date: '2026-11-23',
      from: '14:00',
      to: '16:00',
      zone: 'Asia/Tokyo',
    },
    service: 'chilled',
  };
  expect(only(file)).toEqual({ ok: true, shipment });
  expect(JSON.stringify(shipmentObservations(shipment, NOW))).not.toContain('PRIVATE_');
});

test('B2クラウド without headings: 95 columns with a valid number in the fourth', () => {
  const cells = Array.from({ length: 95 }, () => '');
  for (const [place, text] of [
    [4, '123456789013'],
    [5, '20261121'],
    [11, '5300001'],
    [22, '1350001'],
  ] as const) {
    cells[place - 1] = text;
  }
  expect(only(cells.join(','))).toMatchObject({
    ok: true,
    shipment: { number: '123456789013', origin: '1350001', destination: '5300001', shippedOn: '2026-11-21' },
  });
  cells[3] = '123456789012';
  expect(shipments(cells.join(','))).toBe('no_number_column');
});

test('e飛伝III: the postcodes of both parties have one heading', () => {
  const file = `お届け先コード,電話番号,郵便番号,住所１,名称１,荷送人電話番号,ご依頼主コード,電話番号,郵便番号,荷姿,クール便指定,配達日,配達指定時間帯,出荷日,お問い合せ送り状No.
,03-0000-0000,530-0001,架空市,PRIVATE_NAME,03-0000-0001,,03-0000-0002,135-0001,001,002,20261123,18,2026/11/21,1234-5678-9013`;
  expect(only(file)).toEqual({
    ok: true,
    shipment: {
      ...PLAIN,
      carrier: 'jp.sagawa',
      origin: '1350001',
      destination: '5300001',
      shippedOn: '2026-11-21',
      promise: { text: '2026-11-23', date: '2026-11-23', from: null, to: null, zone: 'Asia/Tokyo' },
      service: 'chilled',
      // Sagawa's slot codes are in no source: the day is kept and the code named.
      unread: ['slot'],
    },
  });
});

test('ゆうパックプリントR with its headings; without a column for the number nothing is guessed', () => {
  const head =
    '商品,書留/特定記録,配達方法,お届け先郵便番号,ご依頼主郵便番号,差出予定日,配達希望日,配達希望時間帯';
  expect(
    only(
      `${head},お問い合わせ番号\nゆうパック,,,5300001,1350001,2026/11/21,2026/11/23,午前中,1234-5678-9013`,
    ),
  ).toMatchObject({
    ok: true,
    shipment: { carrier: 'jp.japanpost', service: 'parcel', promise: { from: null, to: '12:00' } },
  });
  expect(shipments(`${head}\nゆうパック,,,5300001,1350001,2026/11/21,2026/11/23,午前中`)).toBe(
    'no_number_column',
  );
});

test('a plain file in English; the carrier by name or id', () => {
  const file = `Tracking Number;Carrier;Origin Postcode;Destination Postcode;Ship Date
${YAMATO};Yamato Transport;135-0001;530-0001;2026-11-21
${YAMATO};jp.sagawa;;;
${YAMATO};佐川急便;;;
${YAMATO};夢の運送;;;
EE123456785JP;;;;`;
  const read = shipments(file);
  expect(Array.isArray(read) && read.map((one) => (one.ok ? one.shipment.carrier : one.reason))).toEqual([
    'jp.yamato',
    'jp.sagawa',
    'jp.sagawa',
    'unknown_carrier',
    'jp.japanpost',
  ]);
});

test.each([
  ['', 'number_missing'],
  ['1.23457E+11', 'number_rounded'],
  ['123456789012', 'check_digit'],
  ['hello', 'invalid_number'],
  ['23456789016', 'leading_zero_lost'],
] as const)('a number cell %j is refused: %s', (cell, reason) => {
  expect(only(`伝票番号,出荷日\n${cell},2026/11/21`, 'jp.yamato')).toEqual({ ok: false, reason });
});

test('twelve digits of nobody in particular need a carrier', () => {
  expect(only(`追跡番号\n${YAMATO}`)).toEqual({ ok: false, reason: 'carrier_needed' });
});

test('cells nobody can read are named, and the line is taken', () => {
  const file = `伝票番号,お届け先郵便番号,出荷日,時間帯,クール区分\n${YAMATO},12-3,きのう,いつでも,9`;
  expect(only(file, 'jp.yamato')).toEqual({
    ok: true,
    shipment: { ...PLAIN, unread: ['slot', 'cool', 'destination', 'shippedOn'] },
  });
});

test('a shipment is told as of its day: the same line a week later says the same', () => {
  const shipment: Shipment = {
    ...PLAIN,
    shippedOn: '2026-11-21',
    promise: { text: '2026-11-23', date: '2026-11-23', from: null, to: null, zone: 'Asia/Tokyo' },
  };
  const told = shipmentObservations(shipment, NOW);
  expect(shipmentObservations(shipment, (NOW + 7 * 86_400_000) as EpochMs)).toEqual(told);
  const journey = foldJourney(told);
  expect([journey.status, journey.promise?.source, journey.promise?.precision]).toEqual([
    'info_received.label_created',
    'import',
    'day',
  ]);
  expect(journey.flags).toEqual([]);
});

test('a shipping day to come is a plan: nothing has happened at it', () => {
  const [, push] = shipmentObservations({ ...PLAIN, shippedOn: '2026-11-24' }, NOW);
  expect(push).toMatchObject({ observedAt: NOW, events: [{ time: { text: '2026-11-24', at: null } }] });
});

test('the tables: every heading stands for one field, and every carrier is named once', () => {
  const headings = [
    ...SHIPMENT_FIELDS.flatMap((field) => SHIPMENT_HEADINGS[field]),
    ...BARE_POSTCODE_HEADINGS,
  ];
  const byFold = Map.groupBy(headings, foldHeading);
  expect([...byFold].filter(([, same]) => same.length > 1)).toEqual([]);
  expect(new Set(CARRIER_NAMES.map(([name]) => foldHeading(name))).size).toBe(CARRIER_NAMES.length);
  for (const field of SHIPMENT_FIELDS) {
    for (const heading of SHIPMENT_HEADINGS[field]) {
      const read = readLayout(['伝票番号', heading], null);
      expect(read.ok && read.layout.columns[field], heading).toBe(field === 'number' ? 0 : 1);
    }
  }
  for (const { columns, places } of HEADLESS_LAYOUTS)
    for (const place of Object.values(places)) expect(place).toBeLessThanOrEqual(columns);
  for (const { carrier, headings: wanted } of SHIPMENT_SIGNATURES) {
    const read = readLayout(['追跡番号', ...wanted], null);
    expect(read.ok && read.layout.carrier).toBe(carrier);
  }
});
