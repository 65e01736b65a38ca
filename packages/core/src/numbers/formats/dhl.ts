/** DHL Express, DHL Paket (Germany) and DHL eCommerce: two letters and up to 39 characters, which may be letters but are
 * mostly digits. */
export const dhl = `de.dhl|DE|.com|.de|express.dhl
#10,60,mod7,2 4 4,alone
#11,3,mod7,alone
JJD#9-10|JVGL#9-10|J@2-3#9-10,8
JD#18-20|JJD#18-20,8
00340#15,200,gs1
#12,0.3,named
GM#1*9-38|LX#1*9-38|RX#1*9-38|UV#1*9-38|CN#1*9-38|SG#1*9-38|TH#1*9-38|IN#1*9-38|HK#1*9-38|MY#1*9-38,0.5,digits,alone
#14,1,alone,=|4.10`;

const paket = 'https://www.dhl.de/de/privatkunden/pakete-empfangen/verfolgen.html?piececode={n}';

export const dhlLinks = {
  'de.dhl': 'https://mydhl.express.dhl/jp/ja/tracking.html#/results?id={n}',
  'de.dhl/paket-20': paket,
  'de.dhl/piece-long': paket,
};
