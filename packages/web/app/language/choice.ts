export const LANGUAGES = ['ja', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Name of the cookie that keeps the choice; a year, no personal data. */
export const LANGUAGE_COOKIE = 'lang';

export function isLanguage(value: string | null | undefined): value is Language {
  return value === 'ja' || value === 'en';
}

/**
 * The language of a page: the address (`?lang=en`), then the person's earlier choice (cookie), then the
 * browser's wish (`Accept-Language`). Japanese when nothing says otherwise.
 *
 * @example chooseLanguage(new Request('http://x/', { headers: { 'accept-language': 'en-GB,en;q=0.9' } })) // 'en'
 */
export function chooseLanguage(request: Request): Language {
  const asked = /[?&]lang=(ja|en)\b/.exec(request.url)?.[1];
  if (isLanguage(asked)) return asked;
  const kept = /(?:^|;\s*)lang=(ja|en)\b/.exec(request.headers.get('cookie') ?? '')?.[1];
  if (isLanguage(kept)) return kept;
  return preferred(request.headers.get('accept-language') ?? '');
}

/** Highest q wins; the first named wins a tie, as RFC 9110 §12.5.4 leaves open. */
function preferred(header: string): Language {
  let best: Language = 'ja';
  let bestQ = 0;
  for (const part of header.slice(0, ACCEPT_LANGUAGE_LENGTH_MAX).split(',')) {
    const [tag = '', ...params] = part.trim().toLowerCase().split(';');
    const language = tag.split('-')[0];
    const q = Number(
      params
        .find((p) => p.trim().startsWith('q='))
        ?.trim()
        .slice(2) ?? '1',
    );
    if (isLanguage(language) && q > bestQ) {
      best = language;
      bestQ = q;
    }
  }
  return best;
}

/** Browsers send well under 200 characters; the rest is not worth reading. */
const ACCEPT_LANGUAGE_LENGTH_MAX = 500;
