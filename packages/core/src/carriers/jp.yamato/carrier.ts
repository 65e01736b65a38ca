import type { Carrier } from '../carrier-folder.ts';
import { numbers } from './numbers.ts';
import { profile } from './profile.ts';
import { yamatoAdapter } from './read.ts';
import { statusRows } from './statuses.ts';

export const yamato: Carrier = { id: 'jp.yamato', profile, numbers, statusRows, adapter: yamatoAdapter };
