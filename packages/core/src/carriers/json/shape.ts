/** A value that fits, or the path of the first place that does not: `$.events[2].at`. */
export type Shaped<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly at: string };

/** Checks a value found at `at`. Readers list only the fields they want: whatever else an answer holds stays out. */
export type Shape<T> = (value: unknown, at: string) => Shaped<T>;

export type ShapeOf<S> = S extends Shape<infer T> ? T : never;

/** Carriers' JSON answers stay below 300 kB; 1 MB is the cap every fetch has as well. */
export const JSON_CHARS_MAX = 1_000_000;
/** Longest text taken over from an answer; carriers' sentences stay below 300. */
const TEXT_CHARS_MAX = 2000;
/** Longest list taken over; the longest history seen has about 120 entries. */
const LIST_ITEMS_MAX = 2000;

/**
 * Parses JSON and checks it in one step.
 * @returns the path where it does not fit; `$` when it is no JSON at all or longer than `JSON_CHARS_MAX`.
 * @example readJson('{"a":"x"}', record({ a: text })) // { ok: true, value: { a: 'x' } }
 */
export function readJson<T>(body: string, shape: Shape<T>): Shaped<T> {
  if (body.length > JSON_CHARS_MAX) return { ok: false, at: '$' };
  try {
    return shape(JSON.parse(body), '$');
  } catch {
    return { ok: false, at: '$' };
  }
}

/** Text of at most 2,000 characters. */
export const text: Shape<string> = (value, at) =>
  typeof value === 'string' && value.length <= TEXT_CHARS_MAX ? { ok: true, value } : { ok: false, at };

export const number: Shape<number> = (value, at) =>
  typeof value === 'number' && Number.isFinite(value) ? { ok: true, value } : { ok: false, at };

export const flag: Shape<boolean> = (value, at) =>
  typeof value === 'boolean' ? { ok: true, value } : { ok: false, at };

/** Text, or a number as text: several services send numbers both ways. */
export const textOrNumber: Shape<string> = (value, at) =>
  typeof value === 'number' ? { ok: true, value: String(value) } : text(value, at);

/** Absent and null are the same: the sources mix them. */
export function optional<T>(shape: Shape<T>): Shape<T | null> {
  return (value, at) =>
    value === undefined || value === null ? { ok: true, value: null } : shape(value, at);
}

export function listOf<T>(shape: Shape<T>): Shape<readonly T[]> {
  return (value, at) => {
    if (!Array.isArray(value) || value.length > LIST_ITEMS_MAX) return { ok: false, at };
    const items: T[] = [];
    for (const [index, item] of value.entries()) {
      const shaped = shape(item, `${at}[${String(index)}]`);
      if (!shaped.ok) return shaped;
      items.push(shaped.value);
    }
    return { ok: true, value: items };
  };
}

/** A record with these fields; further fields are dropped unread. */
export function record<F extends Readonly<Record<string, Shape<unknown>>>>(
  fields: F,
): Shape<{ readonly [K in keyof F]: ShapeOf<F[K]> }> {
  return (value, at) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return { ok: false, at };
    const read: Record<string, unknown> = {};
    for (const [name, shape] of Object.entries(fields)) {
      const shaped = shape(
        Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined,
        `${at}.${name}`,
      );
      if (!shaped.ok) return shaped;
      read[name] = shaped.value;
    }
    // Every field of F was checked by its own shape above; the compiler cannot follow the loop.
    return { ok: true, value: read as { readonly [K in keyof F]: ShapeOf<F[K]> } };
  };
}
