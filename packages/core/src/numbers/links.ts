import { americaLinks } from './formats/america.ts';
import { chinaLinks } from './formats/china.ts';
import { dhlLinks } from './formats/dhl.ts';
import { ecmsLinks } from './formats/ecms.ts';
import { europeLinks } from './formats/europe.ts';
import { fedexLinks } from './formats/fedex.ts';
import { fukuyamaLinks } from './formats/fukuyama.ts';
import { japanPostLinks } from './formats/japan-post.ts';
import { s10Links } from './formats/s10.ts';
import { seinoLinks } from './formats/seino.ts';
import { tonamiLinks } from './formats/tonami.ts';
import { upsLinks } from './formats/ups.ts';
import { uspsLinks } from './formats/usps.ts';
import { yamatoLinks } from './formats/yamato.ts';

/** Public pages for people (佐川急便 asks not to link to its own with a number), by carrier, or by format where a carrier has several; `{n}` is the normal form. */
export const links = (): Readonly<Record<string, string>> => ({
  ...americaLinks,
  ...chinaLinks,
  ...dhlLinks,
  ...ecmsLinks,
  ...europeLinks,
  ...fedexLinks,
  ...fukuyamaLinks,
  ...japanPostLinks,
  ...s10Links,
  ...seinoLinks,
  ...tonamiLinks,
  ...upsLinks,
  ...uspsLinks,
  ...yamatoLinks,
});

/**
 * The carrier's public page about a number, for people.
 * @returns undefined when no such page is known
 * @example trackingUrl('us.usps', '9400111206206406260787') // 'https://tools.usps.com/…tLabels=9400111206206406260787'
 */
export const trackingUrl = (carrier: string, normalized: string): string | undefined => {
  const paket = carrier === 'de.dhl' && normalized.length > 14 ? 'de.dhl/paket-20' : carrier;
  const template = links()[paket] ?? links()[carrier];
  return template?.replace('{n}', encodeURIComponent(normalized));
};
