import { enableAgain } from './enhance/again.ts';
import { enableCopy } from './enhance/copy.ts';
import { enableLive } from './enhance/live.ts';
import { enablePeek } from './enhance/peek.ts';
import { enableRecent } from './enhance/recent.ts';
import { enableScan } from './enhance/scan.ts';

/**
 * The page's one script. Pages are complete without it; it adds what only a browser can do. It swaps in pages the
 * server rendered instead of rendering again here, so visitors download a few kilobytes and no framework.
 */
enableCopy();
enableRecent();
enablePeek();
enableScan();
enableLive();
enableAgain();
