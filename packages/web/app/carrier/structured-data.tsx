import type { CarrierView } from '@todoke/server/contract';
import { useLook } from '../ui/look.ts';

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** The carrier's contacts for machines that read pages (schema.org), from the same facts as the page. */
export function StructuredData({ carrier }: { readonly carrier: CarrierView }) {
  const { nonce, language, origin, words } = useLook();
  const data = {
    '@context': 'https://schema.org',
    '@graph': [
      contactsOf(carrier, language),
      {
        '@type': 'BreadcrumbList',
        itemListElement: [
          { '@type': 'ListItem', position: 1, name: words.directory.title, item: `${origin}/carriers` },
          { '@type': 'ListItem', position: 2, name: carrier.names[language] },
        ],
      },
    ],
  };
  // `<` could end the element early; JSON has another way to write it.
  const text = JSON.stringify(data).replaceAll('<', '\\u003c');
  return <script type="application/ld+json" nonce={nonce} dangerouslySetInnerHTML={{ __html: text }} />;
}

function contactsOf({ names, site, phones }: CarrierView, language: 'ja' | 'en') {
  return {
    '@type': 'Organization',
    name: names[language],
    alternateName: names[language === 'ja' ? 'en' : 'ja'],
    ...(site !== null && { url: site.url }),
    contactPoint: phones.flatMap(({ contact, weekly, purpose, free }) =>
      contact.phone === null
        ? []
        : [
            {
              '@type': 'ContactPoint',
              telephone: international(contact.phone),
              contactType: 'customer service',
              areaServed: 'JP',
              ...(purpose === 'english' && { availableLanguage: 'en' }),
              ...(free === true && { contactOption: 'TollFree' }),
              hoursAvailable: weekly.map(({ days, from, to }) => ({
                '@type': 'OpeningHoursSpecification',
                dayOfWeek: days.map((day) => DAYS[day - 1]),
                opens: from,
                closes: to,
              })),
            },
          ],
    ),
  };
}

/** @example international('0120-01-9625') // '+81-120-01-9625' */
function international(phone: string): string {
  return phone.startsWith('0') ? `+81-${phone.slice(1)}` : phone;
}
