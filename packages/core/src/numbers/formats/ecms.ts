import type { NumberFormat } from '../format.ts';

/** ECMS (APEX) hands over to Japan Post, whose number matters for the last mile. */
export const ecms: readonly NumberFormat[] = [
  {
    id: 'ecms/apex',
    carrier: 'ecms',
    kind: 'tracking',
    lengths: [12, 13, 14, 15, 16, 17, 18, 19, 20],
    shape: /^(?:APELAX|APEX|ECMS)\d{8,14}$/,
    weight: 10,
    link: 'https://www.ecmsglobal.com/oms/showtracking?trackingno={n}&lang=cn',
  },
];
