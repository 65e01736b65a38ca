/** UPS: the shipper is a part of `1Z`. */
export const ups = `us.ups
1z 1Z*15#1 50 ups:2 2_3_3_2_4_4
waybill [AHJKTV]#10 5 ups:1`;

export const upsNames = `us.ups|ups|@ups.com`;

export const upsLinks = {
  'us.ups': 'https://www.ups.com/track?loc=ja_JP&tracknum={n}',
};
