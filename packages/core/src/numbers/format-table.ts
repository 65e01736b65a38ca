import { evidentFormats } from './evidence.ts';
import type { NumberFormat } from './format.ts';

/** Where the table stands in the README. */
export const TABLE_START = '<!-- formats: derived from formats/*.ts, do not edit by hand -->';
export const TABLE_END = '<!-- /formats -->';

/** A format as a table shows it. */
export interface FormatRow {
  readonly id: string;
  readonly kind: NumberFormat['kind'];
  /** Empty for a kind without carrier, `*` where the number itself names its issuer. */
  readonly carrier: NumberFormat['carrier'];
  readonly shape: string;
  /** Name of the check rule; null when there is none. */
  readonly check: string | null;
  /** How many characters stand in each printed group; null when printed without groups. */
  readonly groups: string | null;
  /** Where it counts: anywhere, pasted alone, or beside its carrier's name. */
  readonly counts: 'anywhere' | 'alone' | 'named';
  /** Invented. */
  readonly example: string;
}

/**
 * Every format with one of its examples, in the order they are tried; not what counts only beside its word, which has
 * hardly a form of its own.
 * @example formatRows()[0]?.example // '1234-5678-9013'
 */
export const formatRows = (): readonly FormatRow[] =>
  evidentFormats()
    .filter(({ format }) => format.trust !== 'label')
    .map(({ id, format, examples }) => ({
      id,
      kind: format.kind,
      carrier: format.carrier,
      shape: format.shape,
      check: format.check ?? null,
      groups: format.groups || null,
      counts: format.trust === 'alone' || format.trust === 'named' ? format.trust : 'anywhere',
      example: examples[0]?.text ?? '',
    }));

const cell = (text: string): string => text.replaceAll('|', ' or ').replaceAll('\n', ' ');

const COUNTS = { anywhere: 'anywhere', alone: 'pasted alone', named: 'carrier named' };

const lineOf = (row: FormatRow): string => {
  const carrier = row.carrier === '*' ? 'the issuer' : row.carrier || '–';
  const cells = [
    row.id,
    row.kind,
    carrier,
    `\`${row.shape}\``,
    row.check ?? '–',
    row.groups ?? '–',
    COUNTS[row.counts],
    row.example,
  ];
  return `| ${cells.map(cell).join(' | ')} |`;
};

/**
 * The README's table of formats, from the data.
 * @example formatTable().split('\n').length // number of formats + 2
 */
export const formatTable = (): string =>
  [
    '| format | kind | carrier | shape | check | printed | counts | example |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    ...formatRows().map(lineOf),
  ].join('\n');

/** The README with its table replaced by the present one. */
export const withTable = (readme: string): string => {
  const start = readme.indexOf(TABLE_START);
  const end = readme.indexOf(TABLE_END);
  return start < 0 || end < start
    ? readme
    : `${readme.slice(0, start)}${TABLE_START}\n${formatTable()}\n${readme.slice(end)}`;
};
