import type { NumberFormat } from '../format.ts';

/** IMpb: 91 is the older service; 92 and 93 differ by the length of the mailer id, which its first digit tells. */
const impb = (routing: string, rest: number): string =>
  `${routing}[9][145]#${rest + 4}|${routing}[9]2#3[9]#${rest}|${routing}[9]3#3[0-8]#${rest}`;

export const usps: readonly NumberFormat[] = [
  { id: 'us.usps/20', shape: '#20', check: 'gs1', groups: '4 4 4 4 4', weight: 5 },
  { id: 'us.usps/20-91', shape: '#20', check: 'gs1After91', groups: '4 4 4 4 4', weight: 3 },
  { id: 'us.usps/22', shape: impb('', 16), check: 'gs1', groups: '4 4 4 4 4 2', weight: 40 },
  { id: 'us.usps/26', shape: `${impb('', 20)}|94#28`, check: 'gs1', weight: 40 },
  {
    id: 'us.usps/zip5',
    shape: `${impb('420#5', 16)}|${impb('420#5', 20)}`,
    check: 'gs1',
    from: 8,
    weight: 40,
  },
  { id: 'us.usps/zip9', shape: impb('420#9', 16), check: 'gs1', from: 12, weight: 40 },
];

export const uspsLinks = {
  'us.usps': 'https://tools.usps.com/go/TrackConfirmAction?tLabels={n}',
};
