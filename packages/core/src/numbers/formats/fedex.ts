/** FedEx: the check digit covers only a part of the long ones. */
export const fedex = `us.fedex
12 #12 8 fedex 4_4_4
15 #15 10 gs1 4_4_4_3
18 0[0124]#16 30 gs1:2
20 61#18 20 gs1After92
22 96#20 30 gs1:7
32 3#31 10 fedex:16:27
34 #34 10 fedex:20`;

export const fedexNames = `us.fedex|fedex|フェデックス|@fedex.com`;

export const fedexLinks = {
  'us.fedex': 'https://www.fedex.com/fedextrack/?trknbr={n}',
};
