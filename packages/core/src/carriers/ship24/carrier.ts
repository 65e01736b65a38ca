import type { Carrier } from '../carrier-folder.ts';
import { numbers } from './numbers.ts';
import { profile } from './profile.ts';
import { ship24Adapter } from './read.ts';
import { statusRows } from './statuses.ts';

export const ship24: Carrier = { id: 'ship24', profile, numbers, statusRows, adapter: ship24Adapter };
