import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openBrowser, type OpenBrowser } from './browser.ts';
import { startTodoke, temporaryData, type Running } from './running.ts';
import { DESKTOP, PHONE, visit } from './visit.ts';
import { violationsIn } from './wcag.ts';
import { controlWorld, type WorldControl } from './world-control.ts';

/* Goal: an operator does everything on the operator's pages, with or without scripts; nobody else sees any of it. */

/** What Fukuyama's sandbox says in words that nobody has seen on the real page: no table knows them. */
const SAID_UNKNOWN = new Set(['accepted', 'departed', 'passed', 'arrived', 'out', 'absent', 'kept']);

let opened: OpenBrowser;
let running: Running;
let world: WorldControl;
let data: Awaited<ReturnType<typeof temporaryData>>;
/** Parcels of which something is said that no table knows. */
let numbers: readonly string[] = [];
/** The operator's session, once there is one. */
let session: BrowserContextOptions = {};

beforeAll(async () => {
  data = await temporaryData();
  [opened, running] = await Promise.all([openBrowser(), startTodoke(data.folder)]);
  world = await controlWorld(data.folder, running.url);
  const parcels = await world.parcels({ carrier: 'jp.fukuyama', limit: 3_000 });
  const fitting = parcels.filter((each) => SAID_UNKNOWN.has(each.state) && each.shows === null);
  numbers = fitting.slice(0, 12).map((each) => each.number);
  await Promise.all(numbers.map(pageOf));
}, 120_000);
afterAll(async () => {
  await opened?.close();
  if (running) expect(await running.stop(), running.output()).toBe(0);
  await data?.remove();
});

let title = '';
beforeEach(({ task }) => {
  title = `ops-${task.name}`;
});
const person = (options: BrowserContextOptions, act: (page: Page) => Promise<void>) =>
  visit({ browser: opened.browser, url: running.url, name: title }, options, act);
const pageOf = async (number: string) => (await fetch(`${running.url}/t/${number}`)).text();
const part = (page: Page, id: string) => page.locator(`#${id}`);

/** Pages of the operator, as the table of routes names them. */
async function operatorPages(): Promise<readonly string[]> {
  const routes = await readFile(join(import.meta.dirname, '../../../web/app/routes.ts'), 'utf8');
  return [...routes.matchAll(/route\('(\/ops[^']*)'/g)]
    .map((match) => match[1] ?? '')
    .filter((path) => path !== '/ops/login');
}

test('every page of the operator leads a stranger to the door, and says nothing', async () => {
  const pages = await operatorPages();
  expect(pages).toContain('/ops/carriers');
  for (const path of [...pages, ...pages.map((each) => `${each}.data`)]) {
    for (const method of ['GET', 'POST']) {
      const answer = await fetch(running.url + path, { method, redirect: 'manual' });
      expect([method, path, answer.status, answer.headers.get('location')]).toEqual([
        method,
        path,
        303,
        '/ops/login',
      ]);
      expect(await answer.text()).toBe('');
    }
  }
});

test('a wrong token is refused; the printed one opens the door, once', async () => {
  const token = /todoke_operator_[\w-]+/.exec(running.output())?.[0] ?? '';
  const enter = async (page: Page, given: string) => {
    await page.goto('/ops/login');
    await page.getByLabel('トークン').fill(given);
    const answered = page.waitForResponse((answer) => answer.request().method() === 'POST');
    await page.getByRole('button', { name: 'ログイン' }).click();
    return (await answered).status();
  };
  // A refusal is an error to the browser's console, too.
  const context = await opened.browser.newContext({ baseURL: running.url, locale: 'ja-JP' });
  const stranger = await context.newPage();
  expect(await enter(stranger, 'todoke_operator_guess')).toBe(401);
  expect(await stranger.getByRole('alert').textContent()).toContain('このトークンは使えません');
  await person({ viewport: DESKTOP, javaScriptEnabled: false }, async (page) => {
    expect(await enter(page, token)).toBe(303);
    await page.waitForURL('**/ops/carriers');
    session = { storageState: await page.context().storageState() };
  });
  expect(await enter(stranger, token)).toBe(401);
  await context.close();
});

describe.each([
  { name: 'phone, without scripts', viewport: PHONE, javaScriptEnabled: false },
  { name: 'desk', viewport: DESKTOP, javaScriptEnabled: true },
] as const)('$name', ({ name, ...options }) => {
  const operator = (act: (page: Page) => Promise<void>) => {
    title = `${name} ${title}`;
    return person({ ...options, ...session }, async (page) => {
      await page.goto('/ops/carriers');
      await act(page);
    });
  };

  test('every carrier with its state; a known number is asked about', async () => {
    await operator(async (page) => {
      const rows = part(page, 'carriers').locator('tbody tr');
      expect(await rows.count()).toBeGreaterThan(15);
      const yamato = rows.filter({ hasText: 'ヤマト運輸' });
      expect(await yamato.textContent()).toContain('正常');
      await part(page, 'canaries').locator('summary').click();
      await part(page, 'canaries').getByRole('button', { name: '今すぐ確かめる ヤマト運輸' }).click();
      expect(await part(page, 'canaries').locator('output').textContent()).toBe('ヤマト運輸: 読めました。');
      expect(await yamato.textContent()).toContain('読めた');
    });
  });

  test('a word gets its meaning at once, is exported, and the meaning is taken back', async () => {
    await operator(async (page) => {
      const words = part(page, 'words');
      const form = words.locator('form').filter({ hasText: '福山通運' }).first();
      const word = (await form.locator('q').textContent()) ?? '';
      const said = await Promise.all(numbers.map(pageOf));
      const shown = () => pageOf(numbers[said.findIndex((text) => text.includes(word))] ?? '');
      expect(await shown()).not.toContain('受け取');
      await form.getByLabel('意味').fill('available_for_pickup.generic');
      await form.getByRole('button', { name: '割り当てる' }).click();
      expect(await words.locator('output').textContent()).toMatch(/割り当てました。[1-9]\d*件/);
      expect(await shown()).toContain('受け取');
      const saved = await page.request.get('/ops/patch');
      expect(saved.headers()['content-disposition']).toContain('todoke-words.patch');
      expect(await saved.text()).toContain(`word: "${word}", status: 'available_for_pickup.generic'`);
      expect(await words.locator('textarea').inputValue()).toBe(await saved.text());
      await words.getByRole('button', { name: `取り消す ${word}` }).click();
      expect(await words.locator('output').textContent()).toMatch(/取り消しました。[1-9]\d*件/);
      expect(await words.locator('q').allTextContents()).toContain(word);
    });
  });

  test('a meaning that is none is refused', async () => {
    await operator(async (page) => {
      const form = part(page, 'words').locator('form').first();
      await form.getByLabel('意味').fill('配達中かな');
      await form.getByRole('button', { name: '割り当てる' }).click();
      expect(await part(page, 'words').getByRole('alert').textContent()).toContain('割り当てられません');
    });
  });

  test('a number tried in the console shows the call and what was read, and nobody’s name', async () => {
    const parcels = await world.parcels({ carrier: 'jp.japanpost', limit: 3_000 });
    // The oldest: what was delivered a moment ago its carrier does not show yet.
    const parcel = parcels.findLast((each) => each.state === 'delivered');
    await operator(async (page) => {
      const console = part(page, 'console');
      await console.getByLabel('運送会社').selectOption('jp.japanpost');
      await console.getByLabel('番号').fill(parcel?.number ?? '');
      await console.getByRole('button', { name: '問い合わせる' }).click();
      const text = (await console.textContent()) ?? '';
      expect(text).toContain('お届け済み');
      const wire = await console
        .locator('textarea')
        .evaluateAll((all) => all.map((each) => each.textContent));
      expect(wire).toHaveLength(2);
      expect(wire.join()).toContain(parcel?.number);
      expect(await page.content()).not.toContain('PRIVATE_');
    });
  });

  test('an incident is opened, seen by everybody, and closed', async () => {
    const note = `高速道路が通行止めです（${name}）`;
    const everybody = async () => (await fetch(`${running.url}/status`)).text();
    await operator(async (page) => {
      const incidents = part(page, 'incidents');
      await incidents.getByLabel('種類').selectOption('weather');
      await incidents.getByLabel('内容').fill(note);
      await incidents.getByRole('button', { name: '登録する' }).click();
      await page.waitForURL('**/ops/carriers#incidents');
      expect(await incidents.locator('li').allTextContents()).toHaveLength(1);
      expect(await everybody()).toContain(note);
      await incidents.getByRole('button', { name: '終了する' }).click();
      expect(await incidents.textContent()).toContain('登録中のお知らせはありません。');
      expect(await everybody()).not.toContain(note);
    });
  });
});

describe.each([PHONE, DESKTOP])('$width px', (viewport) => {
  test('breaks no rule of WCAG 2.2 AA, light or dark', async () => {
    await person({ viewport, ...session }, async (page) => {
      for (const path of ['/ops/carriers', '/ops/login', '/status']) {
        await page.goto(path);
        expect(await violationsIn(page), path).toEqual([]);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
        expect(wide, `${path} scrolls sideways`).toBe(false);
      }
    });
  });
});

test('signing out ends the session, also where its cookie was kept', async () => {
  const kept = session;
  await person({ viewport: PHONE, ...session }, async (page) => {
    await page.goto('/ops/carriers');
    await page.getByRole('button', { name: 'ログアウト' }).click();
    await page.waitForURL('**/ops/login');
  });
  await person({ viewport: PHONE, ...kept }, async (page) => {
    await page.goto('/ops/carriers');
    expect(new URL(page.url()).pathname).toBe('/ops/login');
  });
});
