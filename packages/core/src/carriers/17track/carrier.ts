import type { Carrier } from '../carrier-folder.ts';
import { numbers } from './numbers.ts';
import { profile } from './profile.ts';
import { track17Adapter } from './read.ts';
import { statusRows } from './statuses.ts';

export const track17: Carrier = { id: '17track', profile, numbers, statusRows, adapter: track17Adapter };
