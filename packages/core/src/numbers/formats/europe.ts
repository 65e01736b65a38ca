/** Carriers of Europe beside DHL. */
export const europe = `de.dpd
14-check #14*1 5 mod37 4_4_4_2_1
28 #27*1 20 mod37
14 #14 0.5 named

de.gls
12 #12 0.5 gls alone

nl.tnt
9 #9 0.5 named

uk.yodel
jd JD#16|JJD#16 5`;

export const europeNames = `de.dpd|dpd|@dpdgroup.com|@dpd.de|@dpd.com
de.gls|gls|@gls-group.eu|@gls-group.com
nl.tnt|tnt|@tnt.com
uk.yodel|yodel|@yodel.co.uk
uk.royalmail|royal mail|@royalmail.com`;

export const europeLinks = {
  'de.dpd': 'https://www.dpdgroup.com/nl/mydpd/my-parcels/track?lang=en&parcelNumber={n}',
  'uk.yodel': 'https://www.yodel.co.uk/tracking/{n}',
};
