import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { measurePageWeight } from '../bench/page-weight.ts';
import { openBrowser, type OpenBrowser } from './browser.ts';
import { startTodoke, temporaryData, type Running } from './running.ts';
import { byFours, DESKTOP, fullWidth, PHONE, visit } from './visit.ts';
import { controlWorld, type Truth, type WorldControl } from './world-control.ts';

/* Goal: what a person does with the product in a browser, on a phone and on a desk, against the whole system. */

/** The first view fits into the first ten packets of a fresh connection. */
const FIRST_VIEW_BYTES_MAX = 14 * 1024;
const SCRIPT_BYTES_MAX = 130 * 1024;
/** Well-formed numbers of this carrier the world never issues. */
const UNISSUED = ['399900000010', '399900000021'];
/** Well-formed but for its last digit, which should be 0; nothing else it could be. */
const MISTYPED = '4700-0578-0301';

let opened: OpenBrowser;
let running: Running;
let world: WorldControl;
let data: Awaited<ReturnType<typeof temporaryData>>;

beforeAll(async () => {
  data = await temporaryData();
  [opened, running] = await Promise.all([openBrowser(), startTodoke(data.folder, {}, ['--speed', '60'])]);
  world = await controlWorld(data.folder, running.url);
}, 120_000);
afterAll(async () => {
  await opened?.close();
  if (running) expect(await running.stop(), running.output()).toBe(0);
  await data?.remove();
});

/** A parcel on its way to the door that is delivered at the first try. */
async function onItsWay(carrier: Truth['carrier']): Promise<Truth> {
  const parcels = await world.parcels({ carrier, limit: 5_000 });
  const found = parcels.find(
    ({ scenario, state, shows }) =>
      scenario === 'plain' && shows === null && ['passed', 'arrived'].includes(state),
  );
  if (found === undefined) throw new Error(`nothing of ${carrier} is on its way`);
  return found;
}

async function paste(page: Page, text: string): Promise<void> {
  await page.goto('/');
  await page.getByRole('textbox').fill(text);
  await page.getByRole('button', { name: '調べる' }).click();
}

describe.each([
  { name: 'phone', viewport: PHONE, carrier: 'jp.yamato', unissued: UNISSUED[0] ?? '' },
  { name: 'desktop', viewport: DESKTOP, carrier: 'jp.sagawa', unissued: UNISSUED[1] ?? '' },
] as const)('$name', ({ name, viewport, carrier, unissued }) => {
  let title = '';
  beforeEach(({ task }) => {
    title = `${name}-${task.name}`;
  });
  const person = (act: (page: Page) => Promise<void>) =>
    visit({ browser: opened.browser, url: running.url, name: title }, { viewport }, act);

  test('a number pasted as it stands on the slip, and the parcel arrives before one’s eyes', async () => {
    let parcel = await onItsWay(carrier);
    await person(async (page) => {
      await paste(page, fullWidth(byFours(parcel.number)));
      await page.waitForURL(`**/t/${parcel.number}*`);
      expect((await page.locator('.number code').textContent())?.trim()).toBe(byFours(parcel.number));
      await page.evaluate(() => Object.assign(window, { sameDocument: true }));
      const said = await listen(page);
      const { events, version } = await shown(page);
      await world.advance(3);
      await expect.poll(async () => (await shown(page)).version, { timeout: 15_000 }).not.toBe(version);
      const news = (await shown(page)).events !== events;
      expect((await said()).length > 0, 'a look that found nothing new interrupts nobody').toBe(news);
      const arrived = async () => (await page.locator('.pill').first().textContent())?.includes('お届け済み');
      while (!parcel.finished) {
        const before = (await said()).length;
        parcel = await world.untilNextEvent(parcel);
        // On a slow machine two events may come at once, the last of them already before.
        await expect
          .poll(async () => (await said()).length > before || arrived(), {
            timeout: 15_000,
            message: parcel.state,
          })
          .toBe(true);
      }
      await expect.poll(arrived, { timeout: 15_000 }).toBe(true);
      expect((await said()).at(-1)).toBe(
        `新しい記録が届きました。 ${await page.locator('h1').textContent()}`,
      );
      expect(await page.title()).toContain('お届け済み');
      expect(await page.evaluate(() => 'sameDocument' in window), 'the page was not loaded again').toBe(true);
    });
  }, 60_000);

  test('a whole message, pasted as it came', async () => {
    const { number } = await onItsWay(carrier);
    await person(async (page) => {
      const shop = '【架空商店】ご注文ありがとうございます。\n商品を発送しました(11月20日)。';
      await paste(
        page,
        `${shop}\nお届け先 〒000-0000 電話 03-0000-0000\n伝票番号：${byFours(number)}\n合計 3,980円`,
      );
      await page.locator(`a[href*="${number}"]`).or(page.locator('.number')).first().waitFor();
      if (!page.url().includes('/t/')) await page.locator(`a[href*="${number}"]`).first().click();
      await page.waitForURL(`**/t/${number}*`);
      expect(await page.locator('h1').textContent()).not.toBe('');
    });
  });

  test('a mistyped digit is explained, not searched for', async () => {
    await person(async (page) => {
      await paste(page, MISTYPED);
      await page.locator('.found').waitFor();
      expect(new URL(page.url()).pathname).toBe('/');
      expect(await page.locator('.found').textContent()).toContain('違うよう');
    });
  });

  test('a number nobody has registered: why that can be, and when to look again', async () => {
    await person(async (page) => {
      await paste(page, unissued);
      await page.waitForURL(`**/t/${unissued}*`);
      expect(await page.locator('h1').textContent()).toBe('この番号の記録は、まだ見つかりません。');
      const text = await page.locator('main').textContent();
      expect(text).toContain('ヤマト運輸');
      expect(text).toMatch(/以降に、もういちど/);
    });
  });

  test('one tap copies the plain number', async () => {
    const { number } = await onItsWay(carrier);
    await person(async (page) => {
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.goto(`/t/${number}`);
      await page.getByRole('button', { name: 'コピー' }).click();
      await page.getByRole('button', { name: 'コピーしました' }).waitFor();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(number);
    });
  });

  test('the language switch keeps the page and is remembered', async () => {
    const { number } = await onItsWay(carrier);
    await person(async (page) => {
      await page.goto(`/t/${number}`);
      await page.getByRole('button', { name: 'Display in English' }).click();
      await page.locator('html[lang=en]').waitFor();
      expect(new URL(page.url()).pathname).toBe(`/t/${number}`);
      expect(await page.locator('main').textContent()).toMatch(/Tracking number/i);
      await page.goto('/');
      expect(await page.getByRole('textbox').getAttribute('placeholder')).not.toBe('');
      expect(await page.locator('html').getAttribute('lang')).toBe('en');
    });
  });

  test('the carrier is down: what is stored, with its age', async () => {
    const { number } = await onItsWay('jp.japanpost');
    await person(async (page) => {
      await page.goto(`/t/${number}`);
      const sentence = await page.locator('h1').textContent();
      await world.fault({ carrier: 'jp.japanpost', kind: '500' });
      await world.advance(3);
      await page.locator('.notice').waitFor({ timeout: 15_000 });
      const notice = await page.locator('.notice').textContent();
      expect(notice).toContain('日本郵便の追跡サービスが止まっています。');
      expect(notice).toMatch(/表示は .+ 時点の内容です。/);
      expect(await page.locator('h1').textContent()).toBe(sentence);
    }).finally(() => world.clearFaults());
    await world.advance(40);
  });

  test('an address that leads nowhere', async () => {
    await visit({ browser: opened.browser, url: running.url, name: title }, { viewport }, async (page) => {
      const answer = await page.request.get('/no/such/page', { headers: { accept: 'text/html' } });
      expect(answer.status()).toBe(404);
      expect(await answer.text()).toContain('このページはありません。');
    });
  });
});

test('first view and scripts stay within their weight', async () => {
  const { number } = await onItsWay('jp.yamato');
  const weight = await measurePageWeight(`${running.url}/t/${number}`);
  expect(weight.firstViewBytes).toBeLessThanOrEqual(FIRST_VIEW_BYTES_MAX);
  expect(weight.scriptBytes).toBeLessThanOrEqual(SCRIPT_BYTES_MAX);
});

function shown(page: Page): Promise<{ version: string | undefined; events: string | undefined }> {
  return page
    .locator('main')
    .evaluate((main) => ({ version: main.dataset['version'], events: main.dataset['events'] }));
}

/** Everything the page says to screen readers from now on. */
async function listen(page: Page): Promise<() => Promise<string[]>> {
  const region = page.locator('#say');
  // An `output` is a live region by itself: role status, polite.
  expect(await region.evaluate((element) => element.tagName)).toBe('OUTPUT');
  await region.evaluate((element) => {
    const heard: string[] = [];
    new MutationObserver(() => heard.push(element.textContent)).observe(element, { childList: true });
    Object.assign(window, { heard });
  });
  // `heard` was put there above.
  return () => page.evaluate(() => (window as unknown as { heard: string[] }).heard);
}
