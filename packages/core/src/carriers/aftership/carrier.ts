import type { Carrier } from '../carrier-folder.ts';
import { numbers } from './numbers.ts';
import { profile } from './profile.ts';
import { aftershipAdapter } from './read.ts';
import { statusRows } from './statuses.ts';

export const aftership: Carrier = {
  id: 'aftership',
  profile,
  numbers,
  statusRows,
  adapter: aftershipAdapter,
};
