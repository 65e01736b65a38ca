/** Hosts of carriers' own pages: the last labels decide, so a name in front of a foreign domain does not. */
const HOSTS: Readonly<Record<string, string>> = {
  'jp.yamato': 'kuronekoyamato.co.jp kuronekoyamato.com',
  'jp.sagawa': 'sagawa-exp.co.jp sagawa-sgx.com',
  'jp.japanpost': 'japanpost.jp',
  'jp.seino': 'seino.co.jp',
  'jp.fukuyama': 'fukutsu.co.jp',
  'jp.tonami': 'tonami.co.jp',
  'jp.rakuten': 'rakuten.co.jp',
  'jp.yahoo': 'yahoo.co.jp',
  own: 'amazon.co.jp',
  amazon: 'amazon.com amazon.co.uk amazon.de amazon.fr',
  'de.dhl': 'dhl.com dhl.de express.dhl',
  'us.fedex': 'fedex.com',
  'us.ups': 'ups.com',
  'us.usps': 'usps.com',
  'cn.sf': 'sf-express.com sf-international.com',
  'cn.4px': '4px.com',
  'cn.cainiao': 'cainiao.com',
  'cn.yunexpress': 'yuntrack.com',
  'de.dpd': 'dpdgroup.com dpd.de dpd.com',
  'de.gls': 'gls-group.eu gls-group.com',
  'nl.tnt': 'tnt.com',
  'uk.royalmail': 'royalmail.com',
  'uk.yodel': 'yodel.co.uk',
  'ca.canadapost': 'canadapost.ca canadapost-postescanada.ca',
  'ca.purolator': 'purolator.com',
  'ca.canpar': 'canpar.com',
  'us.ontrac': 'ontrac.com',
  'us.landmark': 'landmarkglobal.com',
  'us.speedee': 'speedeedelivery.com',
  'us.odfl': 'odfl.com',
  'us.gofo': 'gofoexpress.com',
  ecms: 'ecmsglobal.com',
  ems: 'ems.post',
};

const BY_HOST = new Map<string, string>();
for (const [carrier, names] of Object.entries(HOSTS))
  for (const name of names.split(' ')) BY_HOST.set(name, carrier);

/**
 * Carrier that owns a host, by its last two, three or four labels.
 * @example carrierOfHost('toi.kuronekoyamato.co.jp') // 'jp.yamato'
 * @example carrierOfHost('kuronekoyamato.co.jp.example.net') // undefined
 */
export const carrierOfHost = (host: string): string | undefined => {
  let rest = host.toLowerCase();
  for (let dots = 0; dots < 6; dots++) {
    const carrier = BY_HOST.get(rest);
    if (carrier !== undefined) return carrier;
    const dot = rest.indexOf('.');
    if (dot < 0) return undefined;
    rest = rest.slice(dot + 1);
  }
  return undefined;
};
