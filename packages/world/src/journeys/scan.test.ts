import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { code128, codabar, draw, toBmp, type Modules } from './barcode.ts';
import { openSite } from './opened-site.ts';
import { DESKTOP, PHONE } from './visit.ts';

/* Goal: a barcode is read from a picture or the camera on the device itself, and only its text leaves it. */

const NUMBER = '123456789013';
const OTHER = '470008615156';

const site = openSite();

const person = (name: string, act: (page: Page) => Promise<void>, options = {}) =>
  site.visit(name, { viewport: PHONE, ...options }, act);

async function choosePhoto(page: Page, ...barcodes: Modules[]): Promise<void> {
  const buffer = toBmp(draw(barcodes));
  await page.getByLabel('写真から読む').setInputFiles({ name: 'slip.bmp', mimeType: 'image/bmp', buffer });
}

test.each([
  ['NW-7 between its guards', codabar(`A${NUMBER}A`)],
  ['NW-7 with the guards of another carrier', codabar(`B${NUMBER}B`)],
  ['Code 128', code128(NUMBER)],
])('a photo of a slip: %s becomes the number in the box, and is recognised', async (name, modules) => {
  await person(name, async (page) => {
    const sent: string[] = [];
    page.on('request', (request) => {
      if (request.method() === 'POST') sent.push(request.postData() ?? '');
    });
    await page.goto('/');
    await choosePhoto(page, modules);
    await expect.poll(() => page.getByRole('textbox').inputValue(), { timeout: 20_000 }).toContain(NUMBER);
    await page.locator('#found .num', { hasText: '1234-5678-9013' }).waitFor();
    expect(sent.length).toBeGreaterThan(0);
    for (const body of sent) expect(body, 'the picture stays here').toMatch(/^q=[AB]?\d{12}[AB]?&peek=1$/);
    await page.getByRole('button', { name: '調べる' }).click();
    await page.waitForURL(`**/t/${NUMBER}*`);
  });
});

test('several numbers on one photo are offered to choose from', async () => {
  await person('several', async (page) => {
    await page.goto('/');
    await choosePhoto(page, codabar(`A${NUMBER}A`), code128(OTHER));
    const found = page.locator('#found .one');
    await expect.poll(() => found.count(), { timeout: 20_000 }).toBe(2);
    await page.getByText('調べるものをお選びください', { exact: false }).first().waitFor();
    expect((await page.getByRole('textbox').inputValue()).split('\n').sort()).toEqual(
      [OTHER, `A${NUMBER}A`].sort(),
    );
    await found.filter({ hasText: '4700-0861-5156' }).getByRole('link', { name: 'この番号で調べる' }).click();
    await page.waitForURL(`**/t/${OTHER}*`);
  });
});

test('a photo without a barcode, and a file that is no photo, are said to be so', async () => {
  await person('nothing to read', async (page) => {
    await page.goto('/');
    await choosePhoto(page, '0');
    await page.getByText('バーコードが見つかりませんでした', { exact: false }).first().waitFor();
    expect(await page.getByRole('textbox').inputValue()).toBe('');
    await page
      .getByLabel('写真から読む')
      .setInputFiles({ name: 'x.png', mimeType: 'image/png', buffer: Buffer.from('no picture') });
    await page.getByText('写真として開けませんでした', { exact: false }).first().waitFor();
  });
});

/**
 * Gives the page a camera that sees these barcodes: a live stream of a drawing. The Chromium of the npm registry
 * knows no camera at all, not even its own fake one, so the device is replaced and everything behind it is real.
 */
async function lendCamera(page: Page, ...barcodes: Modules[]): Promise<void> {
  const bmp = toBmp(draw(barcodes, 1280, 720)).toString('base64');
  await page.addInitScript((source) => {
    const getUserMedia = async () => {
      const image = new Image();
      image.src = `data:image/bmp;base64,${source}`;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = image.width;
      canvas.height = image.height;
      const context = canvas.getContext('2d');
      setInterval(() => context?.drawImage(image, 0, 0), 50);
      return canvas.captureStream(20);
    };
    Object.defineProperty(navigator, 'mediaDevices', { value: { getUserMedia } });
  }, bmp);
}

async function refuseCamera(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const getUserMedia = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
    Object.defineProperty(navigator, 'mediaDevices', { value: { getUserMedia } });
  });
}

test('the camera reads the slip, puts the number into the box and lets go', async () => {
  await person('camera', async (page) => {
    await lendCamera(page, codabar(`A${NUMBER}A`));
    await page.goto('/');
    await page.getByRole('button', { name: 'カメラで読む' }).click();
    await expect.poll(() => page.getByRole('textbox').inputValue(), { timeout: 20_000 }).toContain(NUMBER);
    await page.locator('#found .num', { hasText: '1234-5678-9013' }).waitFor();
    expect(await page.locator('.viewer').isVisible()).toBe(false);
    expect(await page.locator('video').evaluate((video: HTMLVideoElement) => video.srcObject)).toBeNull();
  });
});

test('a camera that sees no barcode shows what it sees until it is stopped', async () => {
  await person('camera, stopped', async (page) => {
    await lendCamera(page, '0');
    await page.goto('/');
    await page.getByRole('button', { name: 'カメラで読む' }).click();
    await page.getByRole('button', { name: '読み取りをやめる' }).click();
    expect(await page.locator('.viewer').isVisible()).toBe(false);
    await expect.poll(() => page.getByRole('button', { name: 'カメラで読む' }).isEnabled()).toBe(true);
    expect(await page.getByRole('textbox').inputValue()).toBe('');
  });
});

test('a refused camera is explained, and a photo offered instead', async () => {
  await person(
    'refused',
    async (page) => {
      await refuseCamera(page);
      await page.goto('/');
      await page.getByRole('button', { name: 'カメラで読む' }).click();
      await page.getByText('カメラの使用が許可されていません', { exact: false }).first().waitFor();
      expect(await page.locator('.viewer').isVisible()).toBe(false);
    },
    { viewport: DESKTOP },
  );
});

test('without a script neither is offered, and the box works', async () => {
  await person(
    'no script',
    async (page) => {
      await page.goto('/');
      expect(await page.locator('#scan').isVisible()).toBe(false);
      expect(await page.getByRole('textbox').isVisible()).toBe(true);
    },
    { javaScriptEnabled: false },
  );
});
