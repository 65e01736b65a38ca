import type { Caller, TodokeApi } from '@todoke/server/contract';
import { createContext } from 'react-router';
import type { Language } from './language/choice.ts';

/** What every loader and action may use; set once per request in `server.ts`. */
export interface PageContext {
  readonly api: TodokeApi;
  readonly caller: Caller;
  readonly language: Language;
  /** For the `style` and `script` tags of the page; the server puts the same one into its CSP header. */
  readonly nonce: string | undefined;
}

export const pageContext = createContext<PageContext>();
