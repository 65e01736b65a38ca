/**
 * Between texts of our own handed over in one: JSON never holds it bare, and splitting costs both ends a fraction of
 * an array in which every quotation mark is escaped.
 */
const RECORD_SEPARATOR = '\x1e';

/**
 * Texts as one parameter, for `string_to_array($1, E'\\x1e')`. A single empty text becomes no element there, so that
 * `unnest` gives null: statements read it by `coalesce` or `<> ''`.
 * @example joined(['[]', '{}']) // '[]\x1e{}'
 */
export function joined(texts: readonly string[]): string {
  return texts.join(RECORD_SEPARATOR);
}

/** An array of values that need no quoting, as PostgreSQL writes it: `{1,2}`. */
export function literalArray(values: readonly (string | number)[]): string {
  return `{${values.join(',')}}`;
}
