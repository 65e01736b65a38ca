import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { code128, codabar, draw, toBmp, turn, type Modules } from './barcode.ts';
import { openSite } from './opened-site.ts';
import { DESKTOP, PHONE } from './visit.ts';

/* Goal: a barcode is read from a picture or the camera on the device itself, and only its text leaves it. */

const NUMBER = '123456789013';
const PRINTED = '1234-5678-9013';
const OTHER = '470008615156';
const CARD = '4111111111111111';

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
    await expect.poll(() => page.getByRole('textbox').inputValue(), { timeout: 20_000 }).toBe(PRINTED);
    await page.locator('#found .num', { hasText: PRINTED }).waitFor();
    expect(sent.length).toBeGreaterThan(0);
    for (const body of sent) expect(body, 'the picture stays here').toBe(`q=${PRINTED}&peek=1`);
    await page.getByRole('button', { name: '調べる' }).click();
    await page.waitForURL(`**/t/${NUMBER}*`);
  });
});

test('a slip that lies askew is read, and no part of its number ever stands in the box', async () => {
  await person('askew', async (page) => {
    await page.goto('/');
    for (const degrees of [20, 45, 75]) {
      const buffer = toBmp(turn(draw([codabar(`A${NUMBER}A`)], 640, 640), degrees));
      await page
        .getByLabel('写真から読む')
        .setInputFiles({ name: 'askew.bmp', mimeType: 'image/bmp', buffer });
      await expect.poll(() => page.getByRole('textbox').inputValue(), { timeout: 20_000 }).not.toBe('');
      expect(await page.getByRole('textbox').inputValue(), `${degrees}°`).toBe(PRINTED);
      await page.getByRole('textbox').fill('');
    }
  });
});

test('a card on the photo is told by its kind, and neither shown nor sent', async () => {
  await person('card', async (page) => {
    const sent: string[] = [];
    page.on('request', (request) => {
      if (request.method() === 'POST') sent.push(request.postData() ?? '');
    });
    await page.goto('/');
    await choosePhoto(page, code128(CARD));
    await page.getByText('カードや個人の番号のようなものがありました', { exact: false }).first().waitFor();
    expect(await page.getByRole('textbox').inputValue()).toBe('');
    expect(await page.content()).not.toContain(CARD);
    expect(sent).toEqual([]);
  });
});

/** Lets the person paste a picture into the box, or drop it there. */
async function bring(page: Page, how: 'paste' | 'drop', ...barcodes: Modules[]): Promise<void> {
  const base64 = toBmp(draw(barcodes)).toString('base64');
  await page.getByRole('textbox').evaluate(
    (box, { base64, how }) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const brought = new DataTransfer();
      brought.items.add(new File([bytes], 'slip.bmp', { type: 'image/bmp' }));
      const manner = { bubbles: true, cancelable: true };
      box.dispatchEvent(
        how === 'paste'
          ? new ClipboardEvent('paste', { ...manner, clipboardData: brought })
          : new DragEvent('drop', { ...manner, dataTransfer: brought }),
      );
    },
    { base64, how },
  );
}

test.each(['paste', 'drop'] as const)(
  'a picture brought to the box by %s is read like a photo',
  async (how) => {
    await person(how, async (page) => {
      await page.goto('/');
      await bring(page, how, codabar(`A${NUMBER}A`));
      await expect.poll(() => page.getByRole('textbox').inputValue(), { timeout: 20_000 }).toBe(PRINTED);
      await page.locator('#found .num', { hasText: PRINTED }).waitFor();
    });
  },
);

test('the reading of a photo can be cancelled', async () => {
  await person('cancelled', async (page) => {
    // What reads never arrives.
    await page.route('**/*.wasm', () => {});
    await page.goto('/');
    await choosePhoto(page, codabar(`A${NUMBER}A`));
    await page.getByRole('progressbar').waitFor();
    await page.getByRole('button', { name: 'やめる', exact: true }).click();
    await page.getByText('読み取りをやめました', { exact: false }).first().waitFor();
    expect(await page.getByRole('progressbar').isVisible()).toBe(false);
    expect(await page.getByRole('textbox').inputValue()).toBe('');
  });
});

test('several numbers read without a connection: nobody is told to choose from nothing', async () => {
  await person('no answer', async (page) => {
    await page.goto('/');
    await page.route('**/*', (route) => (route.request().method() === 'POST' ? undefined : route.continue()));
    await choosePhoto(page, codabar(`A${NUMBER}A`), code128(OTHER));
    await page.getByText('いまは通信できず', { exact: false }).first().waitFor({ timeout: 20_000 });
    expect(await page.getByText('下から', { exact: false }).count()).toBe(0);
  });
});

test('several numbers on one photo are offered to choose from', async () => {
  await person('several', async (page) => {
    await page.goto('/');
    await choosePhoto(page, codabar(`A${NUMBER}A`), code128(OTHER));
    const found = page.locator('#found .one');
    await expect.poll(() => found.count(), { timeout: 20_000 }).toBe(2);
    await page.getByText('調べるものをお選びください', { exact: false }).first().waitFor();
    expect((await page.getByRole('textbox').inputValue()).split('\n').sort()).toEqual([
      PRINTED,
      '4700-0861-5156',
    ]);
    await found.filter({ hasText: '4700-0861-5156' }).getByRole('link', { name: 'この番号で調べる' }).click();
    await page.waitForURL(`**/t/${OTHER}*`);
  });
});

test('what is typed after a scan is answered, and the late answer to the scan is dropped', async () => {
  await person('late answer', async (page) => {
    await page.goto('/');
    let release = () => {};
    const released = new Promise<void>((resolve) => (release = resolve));
    await page.route('/', async (route) => {
      if (route.request().postData()?.includes(PRINTED) === true) await released;
      // Nobody waits for it any longer when it was given up.
      await route.continue().catch(() => undefined);
    });
    const scanned = page.waitForRequest((request) => request.postData()?.includes(PRINTED) === true);
    await choosePhoto(page, codabar(`A${NUMBER}A`));
    await scanned;
    await page.getByRole('textbox').fill('4700-0861-5156');
    await page.locator('#found .num', { hasText: '4700-0861-5156' }).waitFor();
    release();
    await page.waitForTimeout(1_000);
    expect(await page.locator('#found .num').allTextContents()).toEqual(['4700-0861-5156']);
  });
});

test('a scan takes the place of what was being typed, and nothing is said of that any more', async () => {
  await person('typing when scanned', async (page) => {
    await page.goto('/');
    await choosePhoto(page, codabar(`A${NUMBER}A`));
    await page.locator('#found .num', { hasText: PRINTED }).waitFor({ timeout: 20_000 });
    const box = page.getByRole('textbox');
    await box.fill('あ'.repeat(61));
    expect(await box.getAttribute('class')).toContain('long');
    await choosePhoto(page, codabar(`A${NUMBER}A`));
    await expect.poll(() => box.inputValue(), { timeout: 20_000 }).toBe(PRINTED);
    expect(await box.getAttribute('class')).not.toContain('long');
    const asked: (string | null)[] = [];
    page.on('request', (request) => asked.push(request.postData()));
    await choosePhoto(page, codabar(`A${NUMBER}A`));
    // Somebody types until the number stands there.
    await box.evaluate(
      (textarea: HTMLTextAreaElement, scanned) =>
        new Promise<void>((resolve) => {
          const typing = setInterval(() => {
            if (textarea.value === scanned) {
              clearInterval(typing);
              return resolve();
            }
            textarea.value = '4700';
            textarea.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }));
          }, 50);
        }),
      PRINTED,
    );
    await page.waitForTimeout(1_500);
    expect(asked.at(-1)).toBe(`q=${PRINTED}&peek=1`);
    expect(await page.locator('#found .num').allTextContents()).toEqual([PRINTED]);
  });
});

test('a photo without a barcode, and a file that is no photo, are said to be so', async () => {
  await person('nothing to read', async (page) => {
    await page.goto('/');
    await choosePhoto(page, '0');
    await page.getByText('バーコードを読み取れませんでした', { exact: false }).first().waitFor();
    expect(await page.getByRole('textbox').inputValue()).toBe('');
    await page
      .getByLabel('写真から読む')
      .setInputFiles({ name: 'x.png', mimeType: 'image/png', buffer: Buffer.from('no picture') });
    await page.getByText('写真として開けませんでした', { exact: false }).first().waitFor();
  });
});

const NEXT = 'next-picture';

/**
 * Gives the page a camera that sees these barcodes, the next one when `NEXT` happens: a live stream of drawings. The
 * Chromium of the npm registry knows no camera at all, not even its own fake one, so the device is replaced and
 * everything behind it is real.
 */
async function lendCamera(page: Page, ...barcodes: Modules[]): Promise<void> {
  const sources = barcodes.map((each) => toBmp(draw([each], 1280, 720)).toString('base64'));
  await page.addInitScript(
    ({ sources, next }) => {
      const getUserMedia = async () => {
        const images = sources.map((source) => {
          const image = new Image();
          image.src = `data:image/bmp;base64,${source}`;
          return image;
        });
        await Promise.all(images.map((image) => image.decode()));
        const canvas = document.createElement('canvas');
        [canvas.width, canvas.height] = [1280, 720];
        const context = canvas.getContext('2d');
        let now = 0;
        addEventListener(next, () => (now += 1));
        setInterval(() => {
          const image = images[now];
          if (image !== undefined) context?.drawImage(image, 0, 0);
        }, 50);
        return canvas.captureStream(20);
      };
      Object.defineProperty(navigator, 'mediaDevices', { value: { getUserMedia } });
    },
    { sources, next: NEXT },
  );
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
    await expect.poll(() => page.getByRole('textbox').inputValue(), { timeout: 20_000 }).toBe(PRINTED);
    await page.locator('#found .num', { hasText: PRINTED }).waitFor();
    expect(await page.locator('.viewer').isVisible()).toBe(false);
    expect(await page.locator('video').evaluate((video: HTMLVideoElement) => video.srcObject)).toBeNull();
  });
});

test('a card before the camera is passed over and said to be one; the slip after it is read', async () => {
  await person(
    'camera, a card first',
    async (page) => {
      await lendCamera(page, code128(CARD), codabar(`A${NUMBER}A`));
      await page.goto('/');
      await page.getByRole('button', { name: 'カメラで読む' }).click();
      await page.getByText('カードや個人の番号のようです', { exact: false }).first().waitFor();
      expect(await page.locator('.viewer').isVisible()).toBe(true);
      expect(await page.getByRole('textbox').inputValue()).toBe('');
      expect(await page.evaluate(() => scrollY), 'the page stays where it is').toBe(0);
      const [hint, picture] = await Promise.all([
        page.locator('.said').boundingBox(),
        page.locator('video').boundingBox(),
      ]);
      expect((hint?.y ?? 0) + (hint?.height ?? 0)).toBeLessThanOrEqual(picture?.y ?? 0);
      await page.evaluate((next) => dispatchEvent(new Event(next)), NEXT);
      await expect.poll(() => page.getByRole('textbox').inputValue(), { timeout: 20_000 }).toBe(PRINTED);
    },
    { viewport: DESKTOP },
  );
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

interface Prompts {
  /** What grants each prompt that is open, in their order. */
  readonly grants: (() => void)[];
  readonly streams: MediaStream[];
}

/** Asks for the camera as browsers do: each prompt stays open until `grant` answers it. */
async function askForCamera(page: Page) {
  await page.addInitScript(() => {
    const prompts: Prompts = { grants: [], streams: [] };
    const getUserMedia = () =>
      new Promise((resolve) => {
        prompts.grants.push(() => {
          const stream = document.createElement('canvas').captureStream(20);
          prompts.streams.push(stream);
          resolve(stream);
        });
      });
    Object.defineProperty(navigator, 'mediaDevices', { value: { getUserMedia } });
    Object.assign(globalThis, { prompts });
  });
  const ours = () => page.evaluateHandle<Prompts>('globalThis.prompts');
  return {
    asked: async (count: number) =>
      expect.poll(async () => (await ours()).evaluate(({ grants }) => grants.length)).toBe(count),
    grant: async (index: number) => (await ours()).evaluate(({ grants }, i) => grants[i]?.(), index),
    live: async () =>
      (await ours()).evaluate(({ streams }) =>
        streams.map((stream) => stream.getTracks().some(({ readyState }) => readyState === 'live')),
      ),
  };
}

test('a camera that was stopped while its prompt was open never goes on, however often it is started', async () => {
  await person('two prompts', async (page) => {
    const { asked, grant, live } = await askForCamera(page);
    await page.goto('/');
    const [start, stop] = ['カメラで読む', '読み取りをやめる'].map((name) =>
      page.getByRole('button', { name }),
    );
    await start?.click();
    await asked(1);
    await stop?.click();
    await start?.click();
    await asked(2);
    await grant(0);
    await expect.poll(live).toEqual([false]);
    await grant(1);
    await expect.poll(live).toEqual([false, true]);
    expect(await page.locator('.viewer').isVisible()).toBe(true);
    await stop?.click();
    await expect.poll(live).toEqual([false, false]);
  });
});

test('a page that is left while the prompt is open turns no camera on', async () => {
  await person('left', async (page) => {
    const { asked, grant, live } = await askForCamera(page);
    await page.goto('/');
    await page.getByRole('button', { name: 'カメラで読む' }).click();
    await asked(1);
    await page.evaluate(() => {
      Object.defineProperty(document, 'hidden', { value: true });
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await grant(0);
    await expect.poll(live).toEqual([false]);
    expect(await page.locator('.viewer').isVisible()).toBe(false);
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
