import { useLook } from './look.ts';

interface HeadProps {
  readonly title: string;
  readonly description: string;
}

/** What a public page tells search engines: title, description, its one address and its other language. */
export function PublicHead({ title, description }: HeadProps) {
  const { words, origin, path, language } = useLook();
  const address = `${origin}${path.replace(/[?#].*$/, '')}`;
  return (
    <>
      <title>{`${title} · ${words.site}`}</title>
      <meta name="description" content={description} />
      <link rel="canonical" href={language === 'en' ? `${address}?lang=en` : address} />
      <link rel="alternate" hrefLang="ja" href={address} />
      <link rel="alternate" hrefLang="en" href={`${address}?lang=en`} />
    </>
  );
}
