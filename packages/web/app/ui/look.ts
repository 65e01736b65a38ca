import { createContext, use } from 'react';
import type { Language } from '../language/choice.ts';
import type { SiteFacts } from '@todoke/server/contract';
import type { Words } from '../words/ja.ts';

/** What every block needs to know of the page it stands on. */
export interface Look {
  readonly words: Words;
  readonly language: Language;
  readonly nonce: string | undefined;
  readonly site: SiteFacts;
  /** Scheme and host of this request, for addresses others keep. */
  readonly origin: string;
  /** Path and query of this page, to come back to after a form. */
  readonly path: string;
  /** Address of the page's one script. */
  readonly script: string;
}

export const LookContext = createContext<Look | null>(null);

export function useLook(): Look {
  const look = use(LookContext);
  if (look === null) throw new Error('useLook outside of LookContext');
  return look;
}
