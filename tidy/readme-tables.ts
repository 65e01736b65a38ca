import { carriers } from '@todoke/core/carriers';
import { listSettings } from '@todoke/server/derived';

const HOW = {
  public_page: 'public page',
  public_api: 'public API',
  keyed_api: 'API with a key',
  own: 'own system',
  link_only: 'links only',
} as const;

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** Tables of the README that follow from the code, by the name of their place in it. */
export const README_TABLES: Readonly<Record<string, () => string>> = {
  carriers: () =>
    table(
      ['配送会社', 'carrier', 'id', 'asked by', 'words and codes read'],
      carriers.map(({ id, profile, statusRows, adapter }) => [
        profile.names.ja,
        profile.names.en,
        `\`${id}\``,
        HOW[profile.access.value.how],
        adapter === null ? '–' : String(statusRows.length),
      ]),
    ),
  settings: () =>
    table(
      ['variable', 'default', 'meaning'],
      listSettings().map((setting) => [
        `\`${setting.name}\``,
        setting.default === null ? '–' : `\`${setting.default}\``,
        setting.meaning,
      ]),
    ),
};

/** The README with today's tables between their marks. */
export function withTables(readme: string): string {
  let text = readme;
  for (const [name, make] of Object.entries(README_TABLES)) {
    const begin = `<!-- ${name}: written by \`npm run derive\` -->`;
    const from = text.indexOf(begin);
    const to = text.indexOf(`<!-- /${name} -->`);
    if (from < 0 || to < from) throw new Error(`the README has no place for the table of ${name}`);
    text = `${text.slice(0, from + begin.length)}\n\n${make()}\n\n${text.slice(to)}`;
  }
  return text;
}
