import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, type OpenBrowser } from './browser.ts';
import { startTodoke, temporaryData, type Running } from './running.ts';
import { byFours, DESKTOP, PHONE, visit } from './visit.ts';
import { controlWorld, type WorldControl } from './world-control.ts';

/* Goal: where a carrier's service is suspended, a person reads the carrier's page and Todoke reads it with them. */

/** A well-formed number the world never issues. */
const NUMBER = '399900000065';
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

let opened: OpenBrowser;
let running: Running;
let world: WorldControl;
let data: Awaited<ReturnType<typeof temporaryData>>;

beforeAll(async () => {
  data = await temporaryData();
  [opened, running] = await Promise.all([openBrowser(), startTodoke(data.folder)]);
  world = await controlWorld(data.folder);
  await world.fault({ carrier: 'jp.sagawa', kind: 'suspended' });
}, 120_000);
afterAll(async () => {
  await opened?.close();
  if (running) expect(await running.stop(), running.output()).toBe(0);
  await data?.remove();
});

/** Without scripts the page is the same, and there is nothing to look for them with. */
async function violationsIn(page: Page, scripts: boolean): Promise<string[]> {
  if (!scripts) return [];
  await page.evaluate(axe.source);
  // `axe` was put there by the line before.
  return page.evaluate(async (rules) => {
    const run = (window as unknown as { axe: typeof axe }).axe;
    const { violations } = await run.run(document, { runOnly: rules });
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
  }, RULES);
}

test.each([
  { name: 'phone', viewport: PHONE, colorScheme: 'light', javaScriptEnabled: true },
  { name: 'desktop by night', viewport: DESKTOP, colorScheme: 'dark', javaScriptEnabled: true },
  { name: 'phone without JavaScript', viewport: PHONE, colorScheme: 'light', javaScriptEnabled: false },
] as const)(
  'a suspended carrier: paste what its page says ($name)',
  async (options) => {
    const place = { browser: opened.browser, url: running.url, name: `pasted-${options.name}` };
    await visit(place, options, async (page) => {
      await page.goto(`/t/${NUMBER}?carrier=jp.sagawa`);
      const box = page.getByRole('textbox', { name: '配送業者のページやメールの内容' });
      await box.waitFor();
      expect(await violationsIn(page, options.javaScriptEnabled), 'the box').toEqual([]);
      // The text does not belong into an address, and a mail of another parcel does not belong here.
      await box.fill('お問い合せ送り状No. 3999-0000-0021\n⇒配達中 11/22 08:10 架空営業所');
      await page.getByRole('button', { name: '読み取る' }).click();
      await page.getByRole('alert').waitFor();
      expect(await page.getByRole('alert').textContent()).toContain('別の番号');
      const text = `お問い合せ送り状No. ${byFours(NUMBER)}\n↓集荷\t11/20 17:13\t架空営業所\n⇒配達中\t11/22 08:10\t見本営業所`;
      await box.fill(text);
      await page.getByRole('button', { name: '読み取る' }).click();
      await page.getByRole('heading', { name: '貼り付けていただいた内容をもとにした表示です' }).waitFor();
      expect(await page.locator('.pill').first().textContent()).toContain('配達中');
      expect(await page.locator('.stop .by').first().textContent()).toBe('貼り付けていただいた内容');
      expect(page.url()).not.toContain('%E9');
      expect(await page.locator('main').getAttribute('data-live')).toBeNull();
      expect(await violationsIn(page, options.javaScriptEnabled), 'the answer').toEqual([]);
      await page.getByRole('link', { name: 'この荷物のページに戻る' }).click();
      await box.waitFor();
      expect(await page.locator('main').textContent()).not.toContain('見本営業所');
    });
  },
  60_000,
);
