/** Forwarders from China whose prefixes tell them apart; China Post itself numbers by S10. */
export const china = `cn.sf|順豊|顺丰|sf express|sf-express.com|sf-international.com
SF#13-14,30

cn.4px|递四方|.com
4PX#13CN,30

cn.yunexpress|云途|yuntrack.com
YT#16,20

cn.cainiao|菜鳥|菜鸟|aliexpress|.com
LP#14,20

cn.yanwen|燕文
@2#9YP,10

cn.chinapost|CN|china post`;

export const chinaLinks = {
  'cn.4px': 'https://track.4px.com/#/result/0/{n}',
  'cn.yunexpress': 'https://www.yuntrack.com/parcelTracking?id={n}',
  'cn.cainiao': 'https://global.cainiao.com/detail.htm?mailNoList={n}',
};
