import { evidence } from './evidence.ts';
import type { NumberFormat } from './format.ts';
import { formats } from './formats.ts';

/** Where the table stands in the README. */
export const TABLE_START = '<!-- formats: derived from formats/*.ts, do not edit by hand -->';
export const TABLE_END = '<!-- /formats -->';

const cell = (text: string): string => text.replaceAll('|', ' or ').replaceAll('\n', ' ');

const rowOf = (format: NumberFormat): string => {
  const example = evidence.flatMap((one) => one.examples[format.id] ?? [])[0]?.text ?? '';
  const carrier = format.carrier === undefined ? 'the issuer' : (format.carrier ?? '–');
  const trust =
    format.trust === undefined ? 'anywhere' : format.trust === 'alone' ? 'pasted alone' : 'carrier named';
  const cells = [
    format.id,
    format.kind,
    carrier,
    `\`${format.shape}\``,
    format.check ?? '–',
    format.groups || '–',
    trust,
    example,
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
    ...formats.map(rowOf),
  ].join('\n');

/** The README with its table replaced by the present one. */
export const withTable = (readme: string): string => {
  const start = readme.indexOf(TABLE_START);
  const end = readme.indexOf(TABLE_END);
  return start < 0 || end < start
    ? readme
    : `${readme.slice(0, start)}${TABLE_START}\n${formatTable()}\n${readme.slice(end)}`;
};
