import type { NumberFormat } from '../format.ts';

/** Forwarders from China whose prefixes tell them apart; China Post itself numbers by S10. */
export const china: readonly NumberFormat[] = [
  { id: 'cn.sf/sf', shape: 'SF#13-14', weight: 30 },
  { id: 'cn.4px/4px', shape: '4PX#13CN', weight: 30 },
  { id: 'cn.yunexpress/yt', shape: 'YT#16', weight: 20 },
  { id: 'cn.cainiao/lp', shape: 'LP#14', weight: 20 },
  { id: 'cn.yanwen/yp', shape: '@2#9YP', weight: 10 },
];

export const chinaLinks = {
  'cn.4px': 'https://track.4px.com/#/result/0/{n}',
  'cn.yunexpress': 'https://www.yuntrack.com/parcelTracking?id={n}',
  'cn.cainiao': 'https://global.cainiao.com/detail.htm?mailNoList={n}',
};
