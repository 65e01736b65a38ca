import type { Carrier } from '../carrier-folder.ts';
import { numbers } from './numbers.ts';
import { profile } from './profile.ts';
import { amazonAdapter } from './read.ts';
import { statusRows } from './statuses.ts';

export const amazon: Carrier = { id: 'amazon', profile, numbers, statusRows, adapter: amazonAdapter };
