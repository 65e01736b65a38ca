import type { NumberFormat } from '../format.ts';

/** Regional carriers of the United States and Canada. */
export const america: readonly NumberFormat[] = [
  { id: 'ca.canadapost/16', shape: '#16', check: 'gs1', groups: '4 4 4 4', weight: 3 },
  { id: 'ca.purolator/12', shape: '[0-5]#11', check: 'luhn', weight: 4, trust: 'alone' },
  { id: 'ca.purolator/letters', shape: '@3#9', weight: 1, trust: 'alone' },
  { id: 'ca.canpar/22', shape: '[CDKLSUXZ]#21', weight: 2 },
  { id: 'us.ontrac/cd', shape: '[CD]#14', check: 'ups', weight: 5 },
  { id: 'us.lasership/lx', shape: 'L[AEHINX][1-3]#7', weight: 2, trust: 'alone' },
  { id: 'us.lasership/1ls', shape: '1LS7[12]#10|1LS7[12]#2[0]1[1-4]#6[1]|1LSCX*10', weight: 10 },
  { id: 'us.landmark/ltn', shape: 'LTN#8N1', weight: 10 },
  { id: 'us.speedee/sp', shape: 'SP#18', weight: 5 },
  { id: 'us.odfl/11', shape: '77[78]#8|072#8|780#8|80#9', check: 'luhn', weight: 60, trust: 'alone' },
  { id: 'us.gofo/gfus', shape: 'GFUS#14', weight: 10 },
];

export const americaLinks = {
  'ca.canadapost': 'https://www.canadapost-postescanada.ca/track-reperage/en#/search?searchFor={n}',
  'ca.purolator': 'https://www.purolator.com/en/shipping/tracker?searchValue={n}',
  'ca.canpar': 'https://www.canpar.com/en/track/tracking.jsp?reference={n}&locale=en',
  'us.ontrac': 'https://www.ontrac.com/tracking/?number={n}',
  'us.landmark': 'https://track.landmarkglobal.com/?search={n}',
  'us.speedee': 'https://www.speedeedelivery.com/track/?tracking={n}',
  'us.odfl': 'https://www.odfl.com/us/en/tools/trace-track-ltl-freight/trace.html?proNumbers={n}',
  'us.gofo': 'https://www.gofoexpress.com/tracking.html?searchID={n}',
};
