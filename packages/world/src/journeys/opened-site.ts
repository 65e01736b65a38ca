import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { openBrowser, type OpenBrowser } from './browser.ts';
import { startTodoke, temporaryData, type Running } from './running.ts';
import { visit } from './visit.ts';

/** The product and a browser, opened for all tests of a file and closed after them. */
export interface OpenedSite {
  readonly running: Running;
  readonly dataFolder: string;
  /** One person's visit, see `visit`. */
  visit(name: string, options: BrowserContextOptions, act: (page: Page) => Promise<void>): Promise<void>;
}

/** Opens them before the first test of the file that calls this; what it returns can be used from then on. */
export function openSite(): OpenedSite {
  let opened: OpenBrowser;
  let running: Running;
  let data: Awaited<ReturnType<typeof temporaryData>>;
  beforeAll(async () => {
    data = await temporaryData();
    [opened, running] = await Promise.all([openBrowser(), startTodoke(data.folder)]);
  }, 120_000);
  afterAll(async () => {
    await opened?.close();
    await running?.stop();
    await data?.remove();
  });
  return {
    get running() {
      return running;
    },
    get dataFolder() {
      return data.folder;
    },
    visit: (name, options, act) => visit({ browser: opened.browser, url: running.url, name }, options, act),
  };
}
