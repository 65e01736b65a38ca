import type { Carrier } from '../carrier-folder.ts';
import { numbers } from './numbers.ts';
import { profile } from './profile.ts';
import { dpdAdapter } from './read.ts';
import { statusRows } from './statuses.ts';

export const dpd: Carrier = { id: 'de.dpd', profile, numbers, statusRows, adapter: dpdAdapter };
