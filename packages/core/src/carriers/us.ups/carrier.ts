import type { Carrier } from '../carrier-folder.ts';
import { numbers } from './numbers.ts';
import { profile } from './profile.ts';
import { upsAdapter } from './read.ts';
import { statusRows } from './statuses.ts';

export const ups: Carrier = { id: 'us.ups', profile, numbers, statusRows, adapter: upsAdapter };
