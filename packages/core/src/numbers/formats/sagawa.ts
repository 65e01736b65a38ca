import type { NumberFormat } from '../format.ts';

const link = 'https://k2k.sagawa-exp.co.jp/p/web/okurijosearch.do?okurijoNo={n}';

/** 飛脚宅配便; the short ones are older slips whose check rule is not known. */
export const sagawa: readonly NumberFormat[] = [
  {
    id: 'jp.sagawa/12',
    carrier: 'jp.sagawa',
    kind: 'tracking',
    lengths: [12],
    check: 'mod7',
    groups: '4-4-4',
    weight: 271,
    link,
  },
  {
    id: 'jp.sagawa/10',
    carrier: 'jp.sagawa',
    kind: 'tracking',
    lengths: [10],
    weight: 5,
    trust: 'alone',
    link,
  },
  {
    id: 'jp.sagawa/11',
    carrier: 'jp.sagawa',
    kind: 'tracking',
    lengths: [11],
    weight: 2,
    trust: 'named',
    link,
  },
];
