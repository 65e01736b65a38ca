import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { mistype } from '../numbers.ts';
import { openBrowser, type OpenBrowser } from './browser.ts';
import { startTodoke, temporaryData, type Running } from './running.ts';
import { byFours, DESKTOP, PHONE, visit } from './visit.ts';
import { violationsIn } from './wcag.ts';
import { controlWorld, type Truth, type WorldControl } from './world-control.ts';

/* Goal: everybody can use it: with a screen reader, without a mouse, without scripts, with large letters, by night. */

const UNISSUED = '399900000032';
/** 11:00: vans are out, the first parcels are delivered, the first people were absent. */
const LATE_MORNING = 11 * 60;

/** Pages that hold no number. */
const PUBLIC_PAGES = [
  '/',
  '/carriers',
  '/carriers/jp.yamato',
  '/carriers/us.usps',
  '/status',
  '/docs',
  '/docs/numbers',
  '/docs/api',
  '/docs/events',
  '/docs/commands',
];

let opened: OpenBrowser;
let running: Running;
let world: WorldControl;
let data: Awaited<ReturnType<typeof temporaryData>>;
/** A number in each state a page can be in. */
let numbers: Readonly<
  Record<'moving' | 'out' | 'absent' | 'delivered' | 'customs' | 'unissued' | 'down', string>
>;

beforeAll(async () => {
  data = await temporaryData();
  [opened, running] = await Promise.all([openBrowser(), startTodoke(data.folder)]);
  world = await controlWorld(data.folder);
  const down = await findNumber({ state: 'passed', carrier: 'jp.sagawa' });
  await fetch(`${running.url}/t/${down}`);
  await world.fault({ carrier: 'jp.sagawa', kind: 'maintenance' });
  await world.advanceTo(LATE_MORNING);
  numbers = {
    moving: await findNumber({ state: 'passed', carrier: 'jp.yamato' }),
    out: await findNumber({ state: 'out', carrier: 'own' }),
    absent: await findNumber({ scenario: 'absent_once', carrier: 'jp.japanpost' }),
    delivered: await findNumber({ state: 'delivered', carrier: 'jp.yamato' }),
    customs: running.samples[2] ?? '',
    unissued: UNISSUED,
    down,
  };
}, 120_000);
afterAll(async () => {
  await opened?.close();
  if (running) expect(await running.stop(), running.output()).toBe(0);
  await data?.remove();
});

/** An ordinary parcel that has these facts now. */
async function findNumber(facts: Partial<Truth>): Promise<string> {
  const parcels = await world.parcels({ limit: 20_000 });
  const found = parcels.find(
    (each) =>
      each.state !== 'label' &&
      Object.entries(facts).every(([name, value]) => each[name as keyof Truth] === value),
  ); // keys of `facts`
  if (found === undefined) throw new Error(`no parcel has ${JSON.stringify(facts)}`);
  return found.number;
}

let title = '';
beforeEach(({ task }) => {
  title = task.name;
});
const person = (options: Parameters<typeof visit>[1], act: (page: Page) => Promise<void>) =>
  visit({ browser: opened.browser, url: running.url, name: title }, options, act);

describe.each([PHONE, DESKTOP])('$width px', (viewport) => {
  test(`breaks no rule of WCAG 2.2 AA, light or dark (${viewport.width})`, async () => {
    await person({ viewport }, async (page) => {
      await page.goto('/');
      expect(await violationsIn(page), 'start page').toEqual([]);
      await page.getByRole('textbox').fill(byFours(mistype(numbers.moving)));
      await page.locator('.found').waitFor();
      expect(await violationsIn(page), 'a mistyped number').toEqual([]);
      for (const path of PUBLIC_PAGES) {
        await page.goto(path);
        expect(await violationsIn(page), path).toEqual([]);
      }
      for (const [state, number] of Object.entries(numbers)) {
        await page.goto(`/t/${number}`);
        for (const details of await page.locator('details').all())
          await details.evaluate((e) => e.toggleAttribute('open', true));
        expect(await violationsIn(page), state).toEqual([]);
      }
    });
  }, 120_000);
});

test('everything is there and works with JavaScript off', async () => {
  await person({ viewport: PHONE, javaScriptEnabled: false }, async (page) => {
    await page.goto('/');
    await page.getByRole('textbox').fill(byFours(numbers.moving));
    await page.getByRole('button', { name: '調べる' }).click();
    await page.waitForURL(`**/t/${numbers.moving}*`);
    expect(await page.locator('.number code').textContent()).toBe(byFours(numbers.moving));
    expect(await page.locator('h1').textContent()).not.toBe('');
    expect(await page.locator('.stop').count()).toBeGreaterThan(2);
    expect(await page.locator('main').textContent()).toContain('最終確認');
    // What only a script can do is not offered.
    expect(await page.getByRole('button', { name: 'コピー' }).isVisible()).toBe(false);
    await page.getByRole('button', { name: 'いま確認する' }).click();
    await page.locator('.checked').waitFor();
    await page.getByRole('button', { name: 'Display in English' }).click();
    await page.locator('html[lang=en]').waitFor();
    expect(new URL(page.url()).pathname).toBe(`/t/${numbers.moving}`);
  });
});

test('everything can be reached and used with the keyboard alone', async () => {
  await person({ viewport: DESKTOP }, async (page) => {
    await page.goto('/');
    await page.locator('textarea:focus').waitFor();
    await page.keyboard.type(numbers.moving);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/t/${numbers.moving}*`);
    await page.keyboard.press('Tab');
    expect(await focusedText(page)).toBe('本文へ移動');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await focusedText(page), 'the skip link leads past the header').toBe('コピー');
    await expectVisibleFocus(page);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'コピーしました' }).waitFor();
    const reached = new Set<string>();
    await page.goto(`/t/${numbers.moving}`);
    for (let presses = 0; presses < 60; presses += 1) {
      await page.keyboard.press('Tab');
      const text = await focusedText(page);
      if (text === '') break;
      await expectVisibleFocus(page);
      reached.add(text);
    }
    const controls = await page.locator('a:visible, button:visible, summary:visible').allTextContents();
    expect([...reached]).toEqual(expect.arrayContaining(controls.map((text) => text.trim())));
  });
}, 60_000);

test.each([
  {
    name: '200 % zoom on a phone',
    viewport: { width: PHONE.width / 2, height: PHONE.height / 2 },
    letters: 1,
  },
  { name: 'a narrow phone', viewport: { width: 320, height: 640 }, letters: 1 },
  { name: 'letters twice as large', viewport: PHONE, letters: 2 },
])('$name: nothing is cut off to the side', async ({ viewport, letters }) => {
  await person({ viewport }, async (page) => {
    for (const path of [...PUBLIC_PAGES, ...Object.values(numbers).map((number) => `/t/${number}`)]) {
      await page.goto(path);
      await page.evaluate(
        (factor) => (document.documentElement.style.fontSize = `${factor * 100}%`),
        letters,
      );
      const over = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return scrollWidth - clientWidth;
      });
      expect(over, `pixels beyond the edge at ${path}`).toBeLessThanOrEqual(0);
    }
  });
});

function focusedText(page: Page): Promise<string> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    return focused === null || focused === document.body ? '' : (focused.textContent ?? '').trim();
  });
}

async function expectVisibleFocus(page: Page): Promise<void> {
  const outline = await page.evaluate(() => {
    const focused = document.activeElement;
    return focused === null ? '' : getComputedStyle(focused).outlineStyle;
  });
  expect(outline, await focusedText(page)).not.toBe('none');
}
