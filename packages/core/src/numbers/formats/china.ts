/** Forwarders from China whose prefixes tell them apart; China Post itself numbers by S10. */
export const china = `cn.sf
sf SF#13-14 30

cn.4px
4px 4PX#13CN 30

cn.yunexpress
yt YT#16 20

cn.cainiao
lp LP#14 20

cn.yanwen
yp @2#9YP 10`;

export const chinaNames = `cn.sf|順豊|顺丰|sf express|@sf-express.com|@sf-international.com
cn.4px|4px|递四方|@4px.com
cn.yunexpress|yunexpress|云途|@yuntrack.com
cn.cainiao|菜鳥|菜鸟|cainiao|aliexpress|@cainiao.com
cn.yanwen|yanwen|燕文
cn.chinapost|china post`;

export const chinaLinks = {
  'cn.4px': 'https://track.4px.com/#/result/0/{n}',
  'cn.yunexpress': 'https://www.yuntrack.com/parcelTracking?id={n}',
  'cn.cainiao': 'https://global.cainiao.com/detail.htm?mailNoList={n}',
};
