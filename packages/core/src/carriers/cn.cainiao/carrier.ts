import type { Carrier } from '../carrier-folder.ts';
import { numbers } from './numbers.ts';
import { profile } from './profile.ts';
import { cainiaoAdapter } from './read.ts';
import { statusRows } from './statuses.ts';

export const cainiao: Carrier = { id: 'cn.cainiao', profile, numbers, statusRows, adapter: cainiaoAdapter };
