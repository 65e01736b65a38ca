import { useLook } from '../ui/look.ts';

/** Letters only Japanese has. */
const KANA = /[ぁ-んァ-ヶ]/;
const HAN = /[一-龠]/;
const LATIN = /[A-Za-z]/;

/**
 * The language a source wrote in, for voices that read it out; undefined where the letters do not tell.
 * @example languageOf('配達完了', 'jp.yamato') // 'ja'
 */
export function languageOf(text: string, source: string): string | undefined {
  if (KANA.test(text)) return 'ja';
  if (HAN.test(text)) return source.startsWith('cn.') ? 'zh' : 'ja';
  return LATIN.test(text) ? 'en' : undefined;
}

interface WrittenProps {
  readonly text: string | null;
  readonly place: string | null;
  readonly source: string;
}

/** A record in its source's own words, and where. Its language is named where it is not the page's. */
export function Written({ text, place, source }: WrittenProps) {
  const { language } = useLook();
  const lang = (said: string) => {
    const own = languageOf(said, source);
    return own === language ? undefined : own;
  };
  return (
    <>
      {text !== null && text !== '' && <q lang={lang(text)}>{text}</q>}{' '}
      {place !== null && (lang(place) === undefined ? place : <span lang={lang(place)}>{place}</span>)}
    </>
  );
}
