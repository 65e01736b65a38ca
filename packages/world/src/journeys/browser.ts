import { access, constants, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

export interface OpenBrowser {
  readonly browser: Browser;
  close(): Promise<void>;
}

/** Programs an installed Chromium goes by, in order of preference. */
const INSTALLED = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
/** The npm-shipped Chromium comes with arguments for a cloud function; these would hide what a real browser does. */
const NOT_FOR_US = new Set(['--single-process', '--no-zygote', '--disable-web-security']);

/**
 * Opens a Chromium: the one `CHROMIUM` names, else an installed one, else the one npm brought.
 * @throws with the reason of each that was tried; a test without a browser fails and is never skipped
 */
export async function openBrowser(): Promise<OpenBrowser> {
  const named = process.env['CHROMIUM'];
  const ways = named === undefined ? [openInstalled, openShipped] : [() => launch(named)];
  const reasons: string[] = [];
  for (const open of ways) {
    try {
      const opened = await open();
      if (opened !== null) return opened;
      reasons.push(`no program of the names ${INSTALLED.join(', ')} is installed`);
    } catch (error) {
      reasons.push(error instanceof Error ? error.message : String(error));
    }
  }
  throw new Error(`No usable browser; install Chromium or name one with CHROMIUM.\n${reasons.join('\n')}`);
}

async function openInstalled(): Promise<OpenBrowser | null> {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  for (const path of INSTALLED.flatMap((name) => folders.map((folder) => join(folder, name)))) {
    const usable = await access(path, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (usable) return launch(path);
  }
  return null;
}

/** Unpacked into a private folder for this run: the package's own choice, `/tmp/chromium`, anybody could have made. */
async function openShipped(): Promise<OpenBrowser> {
  const { default: shipped } = await import('@sparticuz/chromium');
  const folder = await mkdtemp(join(tmpdir(), 'todoke-chromium-'));
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  let path: string;
  try {
    path = await shipped.executablePath();
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
  const args = shipped.args.filter((arg) => !NOT_FOR_US.has(arg));
  const remove = () => rm(folder, { recursive: true, force: true, maxRetries: 5 });
  try {
    const opened = await launch(path, args);
    return {
      browser: opened.browser,
      async close() {
        await opened.close();
        await remove();
      },
    };
  } catch (error) {
    await remove();
    throw error;
  }
}

async function launch(executablePath: string, args: string[] = []): Promise<OpenBrowser> {
  // Chromium refuses its sandbox to root, as in most containers; the pages are our own.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ executablePath, args: [...args, ...sandbox], headless: true });
  return { browser, close: () => browser.close() };
}
