import type { Carrier } from '../carrier-folder.ts';
import { numbers } from './numbers.ts';
import { profile } from './profile.ts';
import { uspsAdapter } from './read.ts';
import { statusRows } from './statuses.ts';

export const usps: Carrier = { id: 'us.usps', profile, numbers, statusRows, adapter: uspsAdapter };
