import type { Carrier } from '../carrier-folder.ts';
import { numbers } from './numbers.ts';
import { profile } from './profile.ts';
import { emsAdapter } from './read.ts';
import { statusRows } from './statuses.ts';

export const ems: Carrier = { id: 'ems', profile, numbers, statusRows, adapter: emsAdapter };
