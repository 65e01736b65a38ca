/**
 * The first of our two complete languages in an `Accept-Language` header; Japanese when neither is named.
 * @example preferredLanguage('en-GB,en;q=0.9,ja;q=0.8') // 'en'
 */
export function preferredLanguage(header: string | undefined): 'ja' | 'en' {
  let best: { language: 'ja' | 'en'; weight: number } | undefined;
  for (const part of (header ?? '').slice(0, 500).split(',')) {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
    const language = tag.startsWith('ja') ? 'ja' : tag.startsWith('en') ? 'en' : undefined;
    if (!language) continue;
    const q = parameters.map((each) => each.trim()).find((each) => each.startsWith('q='));
    const weight = q ? Number(q.slice(2)) || 0 : 1;
    if (!best || weight > best.weight) best = { language, weight };
  }
  return best?.language ?? 'ja';
}
