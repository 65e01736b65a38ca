/** IMpb: 91 is the older service; 92 and 93 differ by the length of the mailer id, which its first digit tells; 420 and a
 * ZIP code may stand in front. */
export const usps = `us.usps
20 #20 5 gs1 4_4_4_4_4
20-91 #20 3 gs1After91 4_4_4_4_4
22 [9][145]#20|[9]2#3[9]#16|[9]3#3[0-8]#16 40 gs1 4_4_4_4_4_2
26 [9][145]#24|[9]2#3[9]#20|[9]3#3[0-8]#20|94#28 40 gs1
zip5 420#5[9][145]#20|420#5[9]2#3[9]#16|420#5[9]3#3[0-8]#16|420#5[9][145]#24|420#5[9]2#3[9]#20|420#5[9]3#3[0-8]#20 40 gs1:8
zip9 420#9[9][145]#20|420#9[9]2#3[9]#16|420#9[9]3#3[0-8]#16 40 gs1:12`;

export const uspsNames = `us.usps|usps|@usps.com`;

export const uspsLinks = {
  'us.usps': 'https://tools.usps.com/go/TrackConfirmAction?tLabels={n}',
};
