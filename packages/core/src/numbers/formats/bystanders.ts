import type { NumberFormat } from '../format.ts';

import { isDay } from '../format.ts';

const carrier = null;

/** Everything that looks like a parcel's number and must never become one. */
export const bystanders: readonly NumberFormat[] = [
  {
    id: 'phone/jp',
    carrier,
    kind: 'phone',
    lengths: [10, 11],
    shape: /^0(?:[1-9]\d{8}|[235-9]0\d{8}|800\d{7})$/,
    weight: 5000,
  },
  { id: 'phone/us', carrier, kind: 'phone', lengths: [10], groups: '3-3-4', grouped: true, weight: 2000 },
  { id: 'postal/jp', carrier, kind: 'postal_code', lengths: [7], groups: '3-4', grouped: true, weight: 500 },
  { id: 'date/day', carrier, kind: 'date', lengths: [8], holds: isDay, groups: '4-2-2', weight: 300 },
  {
    id: 'date/time',
    carrier,
    kind: 'date',
    lengths: [12, 14],
    shape: /^\d{8}(?:[01]\d|2[0-3])(?:[0-5]\d)+$/,
    holds: isDay,
    weight: 30,
  },
  {
    id: 'gtin/13',
    carrier,
    kind: 'product_code',
    lengths: [13],
    shape: /^(?:4[59]|97[89])\d+$/,
    check: 'gs1',
    weight: 300,
  },
  { id: 'gtin/any', carrier, kind: 'product_code', lengths: [8, 13, 14], check: 'gs1', weight: 25 },
  { id: 'gtin/12', carrier, kind: 'product_code', lengths: [12], check: 'gs1', weight: 3 },
  {
    id: 'isbn/10',
    carrier,
    kind: 'product_code',
    lengths: [10],
    shape: /^\d{9}[0-9X]$/,
    check: 'isbn10',
    weight: 30,
  },
  {
    id: 'card/16',
    carrier,
    kind: 'card',
    lengths: [14, 15, 16],
    shape: /^(?:(?:4|5[1-5]|2[2-7]|35|6[025])\d{14,15}|3[47]\d{13}|3[0689]\d{12})$/,
    check: 'luhn',
    weight: 100,
  },
  { id: 'personal/12', carrier, kind: 'personal_id', lengths: [12], check: 'personal', weight: 6 },
  {
    id: 'invoice/t13',
    carrier,
    kind: 'other',
    lengths: [14],
    shape: /^T\d{13}$/,
    check: 'corporate',
    at: 1,
    weight: 100,
  },
  { id: 'imei/15', carrier, kind: 'other', lengths: [15], shape: /^[0-9]{15}$/, check: 'luhn', weight: 6 },
  { id: 'time/unix', carrier, kind: 'other', lengths: [10, 13], shape: /^1[5-9]\d+$/, weight: 4 },
  { id: 'gs1/sscc', carrier, kind: 'sscc', lengths: [18], check: 'gs1', weight: 25 },
  { id: 'gs1/sscc-00', carrier, kind: 'sscc', lengths: [20], shape: /^00\d{18}$/, check: 'gs1', weight: 100 },
];
