import type { Carrier } from '../carrier-folder.ts';
import { numbers } from './numbers.ts';
import { profile } from './profile.ts';

/** Link and note only: no sample of an answer is known. */
export const tonami: Carrier = { id: 'jp.tonami', profile, numbers, statusRows: [], adapter: null };
