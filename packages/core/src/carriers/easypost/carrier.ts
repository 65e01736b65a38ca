import type { Carrier } from '../carrier-folder.ts';
import { numbers } from './numbers.ts';
import { profile } from './profile.ts';
import { easypostAdapter } from './read.ts';
import { statusRows } from './statuses.ts';

export const easypost: Carrier = { id: 'easypost', profile, numbers, statusRows, adapter: easypostAdapter };
