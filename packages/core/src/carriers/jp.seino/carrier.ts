import type { Carrier } from '../carrier-folder.ts';
import { numbers } from './numbers.ts';
import { profile } from './profile.ts';
import { seinoAdapter } from './read.ts';
import { statusRows } from './statuses.ts';

export const seino: Carrier = { id: 'jp.seino', profile, numbers, statusRows, adapter: seinoAdapter };
