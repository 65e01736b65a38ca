import { carriers } from '@todoke/core/carriers';

const BEGIN = '<!-- carriers: written by `npm run derive` -->';
const END = '<!-- /carriers -->';

const HOW = {
  public_page: 'public page',
  public_api: 'public API',
  keyed_api: 'API with a key',
  own: 'own system',
  link_only: 'links only',
} as const;

/** The README's table of carriers, from the list in core. */
export function carrierTable(): string {
  const rows = carriers.map(({ id, profile, statusRows, adapter }) => {
    const how = profile.access.value.how;
    const read = adapter === null ? 'links only' : `${statusRows.length} words and codes`;
    return `| ${profile.names.ja} | ${profile.names.en} | \`${id}\` | ${HOW[how]} | ${read} |`;
  });
  return ['| 配送会社 | carrier | id | asked by | read |', '| --- | --- | --- | --- | --- |', ...rows].join(
    '\n',
  );
}

/** The README with today's table between its two marks. */
export function withCarrierTable(readme: string): string {
  const from = readme.indexOf(BEGIN);
  const to = readme.indexOf(END);
  if (from < 0 || to < from) throw new Error('the README has no place for the table of carriers');
  return `${readme.slice(0, from + BEGIN.length)}\n\n${carrierTable()}\n\n${readme.slice(to)}`;
}
