import { isDay } from '../format.ts';
import type { NumberFormat } from '../format.ts';

const carrier = null;

/** Everything that looks like a parcel's number and must never become one. */
export const bystanders: readonly NumberFormat[] = [
  { id: 'phone/jp', carrier, kind: 'phone', shape: '0[1-9]#8|0[235-9]0#8|0800#7', weight: 5000 },
  { id: 'phone/us', carrier, kind: 'phone', shape: '#10', groups: '3-3-4', written: /^3.3.4$/, weight: 2000 },
  {
    id: 'postal/jp',
    carrier,
    kind: 'postal_code',
    shape: '#7',
    groups: '3-4',
    written: /^3.4$/,
    weight: 500,
  },
  {
    id: 'date/day',
    carrier,
    kind: 'date',
    shape: '#8',
    holds: (day) => isDay(day),
    groups: '4-2-2',
    weight: 300,
  },
  // 2026年1月3日, 2026/1/3
  { id: 'date/short', carrier, kind: 'date', shape: '20#4|20#5', written: /^4.[12].[12]$/, weight: 300 },
  { id: 'date/iso', carrier, kind: 'date', shape: '#8T#2', holds: (day) => isDay(day), weight: 300 },
  {
    id: 'date/time',
    carrier,
    kind: 'date',
    shape: '20#6[0-2]#1[0-5]#1|20#6[0-2]#1[0-5]#1[0-5]#1',
    holds: (time) => isDay(time) && Number(time.slice(8, 10)) < 24,
    weight: 30,
  },
  { id: 'gtin/13', carrier, kind: 'product_code', shape: '4[59]#11|97[89]#10', check: 'gs1', weight: 300 },
  { id: 'gtin/any', carrier, kind: 'product_code', shape: '#8|#13|#14', check: 'gs1', weight: 25 },
  { id: 'gtin/12', carrier, kind: 'product_code', shape: '#12', check: 'gs1', weight: 3 },
  { id: 'isbn/10', carrier, kind: 'product_code', shape: '#10|#9X', check: 'isbn10', weight: 30 },
  {
    id: 'card/any',
    carrier,
    kind: 'card',
    shape: '4#15|5[1-5]#14|2[2-7]#14|35#14|6[025]#14|3[47]#13|3[0689]#12',
    check: 'luhn',
    weight: 100,
  },
  // Printed with spaces; dashes are a slip's. Its word outweighs any writing.
  {
    id: 'personal/12',
    carrier,
    kind: 'personal_id',
    shape: '#12',
    check: 'personal',
    groups: '4 4 4',
    written: /^(?:4 4 4)?$/,
    weight: 6,
  },
  { id: 'invoice/t13', carrier, kind: 'other', shape: 'T#13', check: 'corporate', at: 1, weight: 100 },
  { id: 'imei/15', carrier, kind: 'other', shape: '#15', check: 'luhn', weight: 6 },
  { id: 'time/unix', carrier, kind: 'other', shape: '1[5-9]#8|1[5-9]#11', weight: 4 },
  { id: 'gs1/sscc', carrier, kind: 'sscc', shape: '#18', check: 'gs1', weight: 25 },
  { id: 'gs1/sscc-00', carrier, kind: 'sscc', shape: '00#18', check: 'gs1', weight: 100 },
];
