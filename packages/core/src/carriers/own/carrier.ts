import type { Carrier } from '../carrier-folder.ts';
import { numbers } from './numbers.ts';
import { profile } from './profile.ts';
import { ownAdapter } from './read.ts';
import { statusRows } from './statuses.ts';

export const own: Carrier = { id: 'own', profile, numbers, statusRows, adapter: ownAdapter };
