// `npm run build`: builds the screens, if they changed since they were built last.
import { join } from 'node:path';
import { buildScreens } from './screens.ts';

process.stdout.write(`${await buildScreens(join(import.meta.dirname, '..'))}\n`);
