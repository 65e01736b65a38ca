import type { Carrier } from '../carrier-folder.ts';
import { numbers } from './numbers.ts';
import { profile } from './profile.ts';
import { sfAdapter } from './read.ts';
import { statusRows } from './statuses.ts';

export const sf: Carrier = { id: 'cn.sf', profile, numbers, statusRows, adapter: sfAdapter };
