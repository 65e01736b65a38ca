import type { Carrier } from '../carrier-folder.ts';
import { numbers } from './numbers.ts';
import { profile } from './profile.ts';
import { fourPxAdapter } from './read.ts';
import { statusRows } from './statuses.ts';

export const fourPx: Carrier = { id: 'cn.4px', profile, numbers, statusRows, adapter: fourPxAdapter };
