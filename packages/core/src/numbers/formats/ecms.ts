import type { NumberFormat } from '../format.ts';

/** ECMS (APEX) hands over to Japan Post, whose number matters for the last mile. */
export const ecms: readonly NumberFormat[] = [
  { id: 'ecms/apex', shape: 'APELAX#8-14|APEX#8-14|ECMS#8-14', weight: 10 },
];

export const ecmsLinks = {
  ecms: 'https://www.ecmsglobal.com/oms/showtracking?trackingno={n}&lang=cn',
};
