/** Carriers of Europe beside DHL. */
export const europe = `de.dpd|dpdgroup.com|.de|.com
#14*1,5,mod37,4 4 4 2 1
#27*1,20,mod37
#14,0.5,named

de.gls|gls-group.eu|gls-group.com
#12,0.5,gls,alone

nl.tnt|.com
#9,0.5,named

uk.yodel|.co.uk
JD#16|JJD#16,5

uk.royalmail|GB|royal mail|.com`;

export const europeLinks = {
  'de.dpd': 'https://www.dpdgroup.com/nl/mydpd/my-parcels/track?lang=en&parcelNumber={n}',
  'uk.yodel': 'https://www.yodel.co.uk/tracking/{n}',
};
