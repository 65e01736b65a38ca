import { useLook } from './look.ts';

interface HeadProps {
  readonly title: string;
  readonly description: string;
}

/**
 * What a public page tells search engines and previews: title, description, its one address and its other language.
 * With a question in its address it is nobody else's page, and is not to be indexed.
 */
export function PublicHead({ title, description }: HeadProps) {
  const { words, origin, path, language } = useLook();
  const address = `${origin}${path.replace(/[?#].*$/, '')}`;
  const asked = [...new URLSearchParams(path.replace(/^[^?]*/, '')).keys()].some((key) => key !== 'lang');
  return (
    <>
      <title>{`${title} · ${words.site}`}</title>
      <meta name="description" content={description} />
      {asked && <meta name="robots" content="noindex" />}
      <link rel="canonical" href={language === 'en' ? `${address}?lang=en` : address} />
      <link rel="alternate" hrefLang="ja" href={address} />
      <link rel="alternate" hrefLang="en" href={`${address}?lang=en`} />
      <Preview title={title} description={description} />
    </>
  );
}

/** The head of a page about somebody's parcel: not indexed, and a preview that says nothing of it. */
export function PersonalHead({ title }: { readonly title: string }) {
  const { words } = useLook();
  return (
    <>
      <title>{`${title} · ${words.site}`}</title>
      <meta name="robots" content="noindex" />
      <Preview title={words.share.title} description={words.share.description} />
    </>
  );
}

/** What a message that holds the page's address shows of it. */
function Preview({ title, description }: HeadProps) {
  const { words, origin } = useLook();
  return (
    <>
      <meta property="og:site_name" content={words.site} />
      <meta property="og:type" content="website" />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      <meta property="og:image" content={`${origin}/share.png`} />
      <meta name="twitter:card" content="summary_large_image" />
    </>
  );
}
