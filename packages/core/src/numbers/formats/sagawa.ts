import type { NumberFormat } from '../format.ts';

/** 飛脚宅配便; the short ones are older slips whose check rule is not known. */
export const sagawa: readonly NumberFormat[] = [
  { id: 'jp.sagawa/12', shape: '#12', check: 'mod7', groups: '4-4-4', weight: 271 },
  { id: 'jp.sagawa/10', shape: '#10', weight: 5, trust: 'alone' },
  { id: 'jp.sagawa/11', shape: '#11', weight: 2, trust: 'named' },
];

export const sagawaLinks = {
  'jp.sagawa': 'https://k2k.sagawa-exp.co.jp/p/web/okurijosearch.do?okurijoNo={n}',
};
