import type { Carrier } from '../carrier-folder.ts';
import { numbers } from './numbers.ts';
import { profile } from './profile.ts';
import { japanPostAdapter } from './read.ts';
import { statusRows } from './statuses.ts';

export const japanPost: Carrier = {
  id: 'jp.japanpost',
  profile,
  numbers,
  statusRows,
  adapter: japanPostAdapter,
};
