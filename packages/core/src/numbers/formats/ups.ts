/** UPS: the shipper is a part of `1Z`. */
export const ups = `us.ups|.com
1Z*15#1,50,ups:2,2 3 3 2 4 4
[AHJKTV]#10,5,ups:1`;

export const upsLinks = {
  'us.ups': 'https://www.ups.com/track?loc=ja_JP&tracknum={n}',
};
