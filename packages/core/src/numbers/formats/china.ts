import type { NumberFormat } from '../format.ts';

const kind = 'tracking';

/** Forwarders from China whose prefixes tell them apart; China Post itself numbers by S10. */
export const china: readonly NumberFormat[] = [
  { id: 'cn.sf/sf', carrier: 'cn.sf', kind, lengths: [15, 16], shape: /^SF\d+$/, weight: 30 },
  {
    id: 'cn.4px/4px',
    carrier: 'cn.4px',
    kind,
    lengths: [18],
    shape: /^4PX\d{13}CN$/,
    weight: 30,
    link: 'https://track.4px.com/#/result/0/{n}',
  },
  {
    id: 'cn.yunexpress/yt',
    carrier: 'cn.yunexpress',
    kind,
    lengths: [18],
    shape: /^YT\d{16}$/,
    weight: 20,
    link: 'https://www.yuntrack.com/parcelTracking?id={n}',
  },
  {
    id: 'cn.cainiao/lp',
    carrier: 'cn.cainiao',
    kind,
    lengths: [16],
    shape: /^LP\d{14}$/,
    weight: 20,
    link: 'https://global.cainiao.com/detail.htm?mailNoList={n}',
  },
  { id: 'cn.yanwen/yp', carrier: 'cn.yanwen', kind, lengths: [13], shape: /^[A-Z]{2}\d{9}YP$/, weight: 10 },
];
