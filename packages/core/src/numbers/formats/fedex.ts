/** FedEx: the check digit covers only a part of the long ones. */
export const fedex = `us.fedex|フェデックス|.com
#12,8,fedex,4 4 4
#15,10,gs1,4 4 4 3
0[0124]#16,30,gs1:2
61#18,20,gs1After92
96#20,30,gs1:7
3#31,10,fedex:16:27
#34,10,fedex:20`;

export const fedexLinks = {
  'us.fedex': 'https://www.fedex.com/fedextrack/?trknbr={n}',
};
