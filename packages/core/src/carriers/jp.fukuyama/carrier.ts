import type { Carrier } from '../carrier-folder.ts';
import { numbers } from './numbers.ts';
import { profile } from './profile.ts';
import { fukuyamaAdapter } from './read.ts';
import { statusRows } from './statuses.ts';

export const fukuyama: Carrier = {
  id: 'jp.fukuyama',
  profile,
  numbers,
  statusRows,
  adapter: fukuyamaAdapter,
};
