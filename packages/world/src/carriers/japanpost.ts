import { HOUR_MS, jstParts } from '../jst.ts';
import type { ScriptEvent } from '../parcels/script.ts';
import {
  groupedByFour,
  isKnown,
  html,
  notFoundPage,
  typedNumber,
  type Look,
  type SandboxCarrier,
} from './sandbox.ts';
import { JAPANPOST_WORDS, wordsFor, type Language } from './japanpost-words.ts';

const MAX_NUMBERS = 10;

/** 日本郵便: `GET /services/srv/search/direct` for one number, `/services/srv/search/` for up to ten; ja and en. */
export const japanpost: SandboxCarrier = {
  id: 'jp.japanpost',
  sees: ['jp.japanpost'],
  credentials: {},
  answer(request, desk) {
    const field = (name: string) => request.query.get(name) ?? request.form.get(name) ?? '';
    const language: Language = field('locale') === 'en' ? 'en' : 'ja';
    if (request.path === '/services/srv/search/direct') {
      const number = typedNumber(field('reqCodeNo1'));
      return html(frame(language, single(desk.look(number), language)));
    }
    if (request.path === '/services/srv/search/' || request.path === '/services/srv/search') {
      const numbers: string[] = [];
      for (let i = 1; i <= MAX_NUMBERS; i += 1) {
        const number = typedNumber(field(`requestNo${i}`));
        if (number !== '') numbers.push(number);
      }
      const looks = numbers.map((number) => desk.look(number));
      const [only, ...others] = looks;
      const content =
        only !== undefined && others.length === 0 ? single(only, language) : resultList(looks, language);
      return html(frame(language, content));
    }
    return notFoundPage();
  },
  maintenance: () =>
    html(frame('ja', '<p class="txt_c">ただいまシステムメンテナンス中のため、ご利用いただけません。</p>')),
};

function frame(language: Language, content: string): string {
  const words = wordsFor(language);
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<title>${words.title}</title>
</head>
<body>
<div id="content">
<h1>${words.title}</h1>
${content}
</div>
</body>
</html>
`;
}

function single(look: Look, language: Language): string {
  return isKnown(look) ? detailPage(look, language) : resultList([look], language);
}

/** The 照会結果 list: one row per number with its latest state, or a red sentence for a number it does not know. */
function resultList(looks: readonly Look[], language: Language): string {
  const words = wordsFor(language);
  const rows = looks.map((look) => {
    const number = groupedByFour(look.number);
    const last = isKnown(look) ? look.seen.events.at(-1) : undefined;
    if (last === undefined) {
      const sentence =
        look.kind === 'mistyped' && !/^[A-Z0-9]{11,13}$/.test(look.number) ? words.badLength : words.notFound;
      return `<tr><td>${number}</td><td colspan="5"><font color="red">${sentence}</font></td></tr>`;
    }
    const cells = [
      productOf(look.number, language),
      momentOf(last, language),
      JAPANPOST_WORDS[last.kind][language],
      officeOf(last, language),
    ];
    const region = isInternational(look.number) && language === 'en' ? [] : [regionOf(last, language)];
    return `<tr><td><a href="/services/srv/search/direct?reqCodeNo1=${look.number}&amp;searchKind=S002&amp;locale=${language}">${number}</a></td>${[...cells, ...region].map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  });
  return `<table class="tableType01 txt_c m_b5" summary="${words.resultSummary}">
<tr>${words.resultHeader.map((cell) => `<th>${cell}</th>`).join('')}</tr>
${rows.join('\n')}
</table>`;
}

function detailPage(look: Extract<Look, { kind: 'known' }>, language: Language): string {
  const words = wordsFor(language);
  const { seen } = look;
  const office = seen.parcel.events.findLast((event) => event.place.kind === 'office')?.place;
  const officeName =
    office === undefined ? '' : language === 'ja' ? `${office.town.name}郵便局` : office.town.nameEn;
  return `<h2>${words.detailHeading}</h2>
<table class="tableType01 txt_c m_b5" summary="${words.detailSummary}">
<tr>${words.detailHeader.map((cell) => `<th>${cell}</th>`).join('')}</tr>
<tr><td>${groupedByFour(look.number)}</td><td>${productOf(look.number, language)}</td><td></td></tr>
</table>
<h2>${words.historyHeading}</h2>
<table class="tableType01 txt_c m_b5" summary="${words.historySummary}">
<tr>${words.historyHeader.map((cell, i) => (i === 0 || i === 2 ? `<th rowspan="2">${cell}</th>` : i === 3 ? `<th>${cell}</th>` : `<th rowspan="2">${cell}</th>`)).join('')}</tr>
<tr><th>${words.postalCode}</th></tr>
${seen.events.map((event) => historyRows(event, language)).join('\n')}
</table>
<h2>${words.officeHeading}</h2>
<table class="tableType01 txt_c m_b5" summary="${words.officeSummary}">
<tr><th>${words.officeKind}</th><th>${words.officeName}</th><th>${words.phone}</th></tr>
<tr><td>${words.delivering}</td><td>${officeName}</td><td>0570-000-000</td></tr>
</table>`;
}

/** Each event is two table rows: five cells, of which all but the office span both, then the postal code. */
function historyRows(event: ScriptEvent, language: Language): string {
  const cell = (text: string) => `<td rowspan="2">${text}</td>`;
  const detail = event.reason === 'address_unknown' && language === 'ja' ? 'あて所が不明のため' : '';
  const postal =
    event.place.kind === 'abroad' ? '' : `${event.place.code.slice(0, 3)}-${event.place.code.slice(1)}`;
  return `<tr>${cell(momentOf(event, language))}${cell(JAPANPOST_WORDS[event.kind][language])}${cell(detail)}<td>${officeOf(event, language)}</td>${cell(regionOf(event, language))}</tr>
<tr><td>${postal}</td></tr>`;
}

/** ja `2026/09/20 20:14`, en `09/20/2026 20:14`; a few kinds carry only the date. Abroad: that country's wall clock. */
function momentOf(event: ScriptEvent, language: Language): string {
  const { year, month, day, hour, minute } = jstParts(
    event.at + ((event.place.country?.offsetHours ?? 9) - 9) * HOUR_MS,
  );
  const date = language === 'ja' ? `${year}/${month}/${day}` : `${month}/${day}/${year}`;
  return JAPANPOST_WORDS[event.kind].dayOnly ? date : `${date} ${hour}:${minute}`;
}

function officeOf(event: ScriptEvent, language: Language): string {
  const { kind, town, country } = event.place;
  const ja = language === 'ja';
  if (kind === 'abroad') return country?.name ?? '';
  if (kind === 'exchange') return ja ? `${town.name}国際交換局` : `${town.nameEn} INT`;
  if (kind === 'base') return ja ? `${town.name}地域区分局` : town.nameEn;
  return ja ? `${town.name}郵便局` : town.nameEn;
}

function regionOf(event: ScriptEvent, language: Language): string {
  const { kind, area, country } = event.place;
  if (kind === 'abroad') return country?.name ?? '';
  return language === 'ja' ? area.prefecture : area.prefectureEn;
}

function isInternational(number: string): boolean {
  return /^[A-Z]/.test(number);
}

function productOf(number: string, language: Language): string {
  if (number.startsWith('R')) return language === 'ja' ? '国際書留' : 'Registered';
  if (isInternational(number)) return 'EMS';
  if (number.length === 11) return language === 'ja' ? '特定記録' : 'Recorded';
  return language === 'ja' ? 'ゆうパック' : 'Parcel';
}
