import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { openSite } from './opened-site.ts';
import { DESKTOP, PHONE } from './visit.ts';

/* Goal: the public pages beside the parcel's own answer what a person asks there, in both languages. */

/** A well-formed number of this carrier the world never issues. */
const UNISSUED = '399900000032';

const site = openSite();

const person = (name: string, act: (page: Page) => Promise<void>, options = {}) =>
  site.visit(name, { viewport: PHONE, ...options }, act);

test('from any page to a carrier, and from the carrier to the parcel', async () => {
  const number = site.running.samples.find((sample) => /^\d{12}$/.test(sample)) ?? '';
  await person('directory', async (page) => {
    await page.goto('/');
    await page.getByRole('contentinfo').getByRole('link', { name: '配送業者' }).click();
    await page.getByRole('link', { name: 'ヤマト運輸' }).click();
    expect(await page.locator('h1').textContent()).toBe('ヤマト運輸の番号は12桁です。');
    await page.getByLabel('ヤマト運輸の番号を調べる').fill(number);
    await page.getByRole('button', { name: '公式ページへのリンクを作る' }).click();
    const link = page.getByRole('link', { name: 'ヤマト運輸の追跡ページ' });
    expect(await link.getAttribute('href')).toContain(number);
    await page.getByRole('button', { name: 'ここで調べる' }).click();
    await page.waitForURL(`**/t/${number}?carrier=jp.yamato`);
  });
});

test('a carrier’s page has one address, a description and every fact its source', async () => {
  await person(
    'carrier, described',
    async (page) => {
      await page.goto('/carriers/jp.yamato');
      const canonical = page.locator('link[rel=canonical]');
      expect(await canonical.getAttribute('href')).toBe(`${site.running.url}/carriers/jp.yamato`);
      expect(await page.locator('meta[name=description]').getAttribute('content')).toContain('ヤマト運輸');
      expect(await page.locator('meta[name=robots]').count()).toBe(0);
      for (const topic of await page.locator('.topic').all())
        expect(await topic.locator('.src').count(), (await topic.textContent()) ?? '').toBeGreaterThan(0);
    },
    { viewport: DESKTOP, locale: 'ja-JP' },
  );
});

test('the state of the services is one sentence first, and the same as the API says', async () => {
  await person(
    'status',
    async (page) => {
      await page.goto('/status?lang=en');
      const { carriers } = (await (await page.request.get('/v1/status')).json()) as {
        carriers: { carrier: string }[];
      };
      expect(await page.locator('.service').count()).toBe(carriers.length);
      expect(await page.locator('h1').textContent()).toMatch(/asked/);
    },
    { viewport: DESKTOP, locale: 'en-GB' },
  );
});

test('an address that cannot be read gets our page, and its number is not printed', async () => {
  const answer = await fetch(`${site.running.url}/t/${UNISSUED}%E0%A4%A`, {
    headers: { 'accept-language': 'ja' },
  });
  expect(answer.status).toBe(404);
  expect(await answer.text()).toContain('このページはありません。');
  expect(site.running.output()).not.toContain(UNISSUED);
});

test('the page of a number nobody knows looks again by itself and says so', async () => {
  await person('again', async (page) => {
    await page.clock.install();
    await page.goto(`/t/${UNISSUED}`);
    await page.getByText('自動で確かめます', { exact: false }).waitFor();
    const again = page.waitForRequest(
      (request) => request.url().includes(UNISSUED) && request.resourceType() === 'fetch',
    );
    await page.clock.fastForward('01:10:00');
    await again;
    await expect.poll(() => page.locator('#say').textContent()).toContain('もういちど確かめました');
    expect(await page.locator('h1').count()).toBe(1);
  });
});

test('an order number is told from a parcel’s, with what can be done', async () => {
  await person('order', async (page) => {
    await page.goto('/');
    await page.getByRole('textbox').fill('249-1234567-1234567');
    await page.getByRole('button', { name: '調べる' }).click();
    await page.locator('#found h2', { hasText: '注文番号' }).waitFor();
    expect(await page.locator('#found').textContent()).toContain('出荷のお知らせにある追跡番号');
  });
});
