import type { Carrier } from '../carrier-folder.ts';
import { numbers } from './numbers.ts';
import { profile } from './profile.ts';
import { fedexAdapter } from './read.ts';
import { statusRows } from './statuses.ts';

export const fedex: Carrier = { id: 'us.fedex', profile, numbers, statusRows, adapter: fedexAdapter };
