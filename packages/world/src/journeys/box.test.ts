import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openSite } from './opened-site.ts';
import { PHONE } from './visit.ts';

/* Goal: the number box helps while somebody types and pastes, keeps what they entered, and repeats no secret. */

const MAIL = [
  '架空商店をご利用いただきありがとうございます。',
  'ご注文番号: 249-1234567-1234567',
  'お問い合わせ伝票番号: 1234-5678-9013 (ヤマト運輸)',
  '<b>お電話</b>は 03-1234-5678 まで。',
].join('\n');

const site = openSite();
const person = (name: string, act: (page: Page) => Promise<void>, options = {}) =>
  site.visit(name, { viewport: PHONE, ...options }, act);

const found = (page: Page) => page.locator('#found');

test('typed slowly, a number is called wrong at no key', async () => {
  const [, number = ''] = site.running.samples;
  await person('typed', async (page) => {
    await page.goto('/');
    const seen: string[] = [];
    for (const key of number) {
      await page.locator('#q').press(key);
      await page.waitForTimeout(350);
      if ((await page.locator('#found .bad').count()) > 0) seen.push(await found(page).innerText());
    }
    expect(seen).toEqual([]);
    await found(page).getByRole('link').first().waitFor();
  });
});

test('a pasted message is read at once, and its numbers are marked in the words as they stand', async () => {
  await person('pasted', async (page) => {
    await page.goto('/');
    await page.locator('#q').fill(MAIL);
    const message = page.locator('#message');
    await message.waitFor();
    expect(await message.locator('mark').allTextContents()).toEqual([
      '249-1234567-1234567',
      '1234-5678-9013',
    ]);
    expect(await message.locator('p').textContent()).toBe(MAIL);
    expect(await message.locator('b').count()).toBe(0);
    await page.locator('#q').fill(`${MAIL}\n4111-1111-1111-1111`);
    await found(page).getByText('カード番号').first().waitFor();
    expect(await message.isHidden()).toBe(true);
  });
});

test.each([true, false])(
  'the language switch keeps what was pasted and found (script: %s)',
  async (script) => {
    const act = async (page: Page) => {
      await page.goto('/');
      await page.locator('#q').fill('4055-4842-4885');
      await page.getByRole('button', { name: '調べる' }).click();
      await found(page).getByText('数字がひとつ違うようです').waitFor();
      await page.getByRole('button', { name: 'Display in English' }).click();
      await found(page).getByText('One digit seems to be wrong').waitFor();
      expect(await page.locator('#q').inputValue()).toBe('4055-4842-4885');
      expect(page.url()).toBe(`${site.running.url}/`);
    };
    await person(`language, script ${script}`, act, { javaScriptEnabled: script });
  },
);

test('a number with a wrong digit is asked about at the carrier somebody names, and led in no circle', async () => {
  await person('as it is', async (page) => {
    await page.goto('/t/405548424885');
    expect(await page.locator('.number u').textContent()).toBe('5');
    await page.getByText('番号に間違いがないとき').click();
    await page.getByRole('link', { name: '佐川急便で調べる' }).click();
    await page.getByText('佐川急便に確かめましたが、登録がありませんでした。').waitFor();
  });
});

test.each(['4111111111111111', '612839405729'])(
  'an address with %s is left, and nothing repeats it',
  async (secret) => {
    await person(`secret ${secret.length}`, async (page) => {
      for (const path of [`/t/${secret}`, `/?q=${secret}`]) {
        await page.goto(path);
        await found(page).getByRole('heading').first().waitFor();
        expect(page.url()).not.toContain(secret);
        expect(await page.content()).not.toContain(secret);
      }
    });
  },
);

test('without a connection the box says so and keeps its text', async () => {
  await person('offline', async (page) => {
    await page.goto('/');
    await page.context().setOffline(true);
    await page.evaluate(() => window.dispatchEvent(new Event('offline')));
    await page.locator('#q').pressSequentially('8615');
    await page.getByRole('button', { name: '調べる' }).click();
    await page.getByText('いまインターネットにつながっていません。').waitFor();
    expect(await page.locator('#q').inputValue()).toBe('8615');
  });
});

test('the remembered numbers are narrowed after looking up a piece, too, and grouped like everywhere', async () => {
  const [own = ''] = site.running.samples;
  await person('recent', async (page) => {
    await page.goto(`/t/${own}`);
    expect(await page.title()).toMatch(/^DA \d{4} \d{3} \d{3} /);
    await page.evaluate(() => {
      const kept: unknown = JSON.parse(localStorage.getItem('todoke.recent') ?? '[]');
      const other = { number: '470008615156', pretty: '4700-0861-5156', label: 'x' };
      localStorage.setItem('todoke.recent', JSON.stringify([...(Array.isArray(kept) ? kept : []), other]));
    });
    await page.goto('/');
    await page.locator('#q').fill('8615');
    await page.getByRole('button', { name: '調べる' }).click();
    await found(page).getByRole('heading').first().waitFor();
    const rows = page.locator('#recent li:visible code');
    expect(await rows.allTextContents()).toEqual(['4700-0861-5156']);
    await page.locator('#q').fill('');
    expect((await rows.allTextContents())[0]).toMatch(/^DA \d{4} \d{3} \d{3}$/);
  });
});

test('the language switch outweighs the language an address asks for', async () => {
  await person('language of an address', async (page) => {
    await page.goto('/carriers?lang=en');
    await page.getByRole('button', { name: '日本語' }).click();
    await page.locator('html[lang=ja]').waitFor();
    expect(new URL(page.url()).pathname).toBe('/carriers');
  });
});
