import type { Carrier } from '../carrier-folder.ts';
import { numbers } from './numbers.ts';
import { profile } from './profile.ts';
import { sagawaAdapter } from './read.ts';
import { statusRows } from './statuses.ts';

export const sagawa: Carrier = { id: 'jp.sagawa', profile, numbers, statusRows, adapter: sagawaAdapter };
