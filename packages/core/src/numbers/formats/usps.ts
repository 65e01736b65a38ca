/** IMpb: 91 is the older service; 92 and 93 differ by the length of the mailer id, which its first digit tells; 420 and a
 * ZIP code may stand in front. */
export const usps = `us.usps|US|.com
#20,5,gs1,4 4 4 4 4
#20,3,gs1After91,4 4 4 4 4
9[145]#20|92#3[9]#16|93#3[0-8]#16,40,gs1,4 4 4 4 4 2
9[145]#24|92#3[9]#20|93#3[0-8]#20|94#28,40,gs1
420#5[9][145]#20|420#5[9]2#3[9]#16|420#5[9]3#3[0-8]#16|420#5[9][145]#24|420#5[9]2#3[9]#20|420#5[9]3#3[0-8]#20,40,gs1:8
420#9[9][145]#20|420#9[9]2#3[9]#16|420#9[9]3#3[0-8]#16,40,gs1:12`;

export const uspsLinks = {
  'us.usps': 'https://tools.usps.com/go/TrackConfirmAction?tLabels={n}',
};
