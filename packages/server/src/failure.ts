/**
 * Something that keeps the program from starting, in words for whoever started it.
 * The start command prints the three parts and exits with a code other than 0; nothing else is shown.
 */
export class StartFailure extends Error {
  readonly what: string;
  readonly where: string;
  readonly whatToDo: string;

  constructor(parts: { what: string; where: string; whatToDo: string }, options?: { cause?: unknown }) {
    super(`${parts.what} (${parts.where}) ${parts.whatToDo}`, options);
    this.what = parts.what;
    this.where = parts.where;
    this.whatToDo = parts.whatToDo;
  }
}

/** The `code` of a Node system error (`EACCES`, `ENOENT` …), or undefined for anything else. */
export function systemErrorCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
