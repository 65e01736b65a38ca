import type { Carrier } from '../carrier-folder.ts';
import { numbers } from './numbers.ts';
import { profile } from './profile.ts';
import { dhlAdapter } from './read.ts';
import { statusRows } from './statuses.ts';

export const dhl: Carrier = { id: 'de.dhl', profile, numbers, statusRows, adapter: dhlAdapter };
