import type { NumberFormat } from '../format.ts';

const carrier = 'us.usps';
const kind = 'tracking';
const check = 'gs1';
const link = 'https://tools.usps.com/go/TrackConfirmAction?tLabels={n}';

/** 91 is the older service; 92 and 93 differ by the length of the mailer id, which its first digit tells. */
export const usps: readonly NumberFormat[] = [
  { id: 'us.usps/20', carrier, kind, lengths: [20], check, groups: '4 4 4 4 4', weight: 5, link },
  {
    id: 'us.usps/20-91',
    carrier,
    kind,
    lengths: [20],
    check: 'gs1After91',
    groups: '4 4 4 4 4',
    weight: 3,
    link,
  },
  {
    id: 'us.usps/impb',
    carrier,
    kind,
    lengths: [22, 26, 30],
    shape: /^9(?:[145]|2\d{3}(?=9)|3\d{3}(?=[0-8]))\d+$/,
    check,
    groups: '4 4 4 4 4 2',
    weight: 40,
    link,
  },
  {
    id: 'us.usps/zip5',
    carrier,
    kind,
    lengths: [30, 34],
    shape: /^420\d{5}9(?:[145]|2\d{3}(?=9)|3\d{3}(?=[0-8]))\d+$/,
    check,
    from: 8,
    weight: 40,
    link,
  },
  {
    id: 'us.usps/zip9',
    carrier,
    kind,
    lengths: [34],
    shape: /^420\d{9}9(?:[145]|2\d{3}(?=9)|3\d{3}(?=[0-8]))\d+$/,
    check,
    from: 12,
    weight: 40,
    link,
  },
];
