import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { openSite } from './opened-site.ts';
import { runTodoke } from './running.ts';
import { DESKTOP, PHONE } from './visit.ts';

/* Goal: what the documentation tells a developer to do works as written; what machines read of our pages is right. */

const site = openSite();

const developer = (name: string, act: (page: Page) => Promise<void>) =>
  site.visit(name, { viewport: DESKTOP }, act);

/** The calls shown on a page, as they would be typed into a terminal. */
async function callsOn(page: Page): Promise<string[]> {
  return (await page.locator('pre').allTextContents()).filter((text) => text.startsWith('curl '));
}

/** Does what a `curl` line of ours says. */
async function run(call: string, key: string): Promise<Response> {
  const url = /^curl '([^']+)'/.exec(call)?.[1] ?? '';
  const body = /-d '([^']+)'/.exec(call)?.[1];
  return fetch(url, {
    ...(body !== undefined && { method: 'POST', body }),
    headers: {
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(call.includes('$TODOKE_KEY') && { authorization: `Bearer ${key}` }),
    },
  });
}

test('every call of the documentation is answered as it says', async () => {
  const made = await runTodoke(site.dataFolder, ['keys', 'create', '--name', 'docs', '--json']);
  const { key } = JSON.parse(made.output.split('\n').find((line) => line.startsWith('{')) ?? '{}') as {
    key: string;
  };
  await developer('calls', async (page) => {
    await page.goto('/docs/events');
    const [post = ''] = await callsOn(page);
    const sent = await run(post, key);
    expect(sent.status).toBe(200);
    expect(await sent.json()).toMatchObject({ stored: 1, failed: 0 });
    const again = (await (await run(post, key)).json()) as { results: { outcome: string }[] };
    expect(again.results[0]?.outcome).toBe('duplicate');
    for (const path of ['/docs', '/docs/api']) {
      await page.goto(path);
      const calls = await callsOn(page);
      expect(calls.length).toBeGreaterThan(1);
      for (const call of calls) {
        const { status } = await run(call, key);
        // The example's number is nobody's: tracking it says so.
        expect(call.includes('-d') && call.includes('/v1/parcels') ? [404] : [200], call).toContain(status);
      }
    }
  });
});

test.each([DESKTOP, PHONE])(
  'no column of the formats and no line of code is cut off at $width',
  async (viewport) => {
    await site.visit('wide', { viewport }, async (page) => {
      await page.goto('/docs/numbers');
      const wide = await page
        .locator('pre, #formats .scroll, html')
        .evaluateAll((parts) => parts.filter((part) => part.scrollWidth > part.clientWidth + 1).length);
      expect(wide).toBe(0);
      await page.locator('#formats tbody tr').first().getByText('1234-5678-9013').waitFor();
    });
  },
);

test('every page of the map is there, described, and in both languages', async () => {
  const map = await (await fetch(`${site.running.url}/sitemap.xml`)).text();
  const urls = [...map.matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => match[1] ?? '');
  expect(urls.length).toBeGreaterThan(50);
  expect(await (await fetch(`${site.running.url}/robots.txt`)).text()).toContain(
    `${site.running.url}/sitemap.xml`,
  );
  const titles = new Set<string>();
  for (const url of urls) {
    const answer = await fetch(url, { headers: { 'accept-language': 'ja' } });
    const html = await answer.text();
    expect(answer.status, url).toBe(200);
    expect(html, url).not.toContain('noindex');
    expect(html, url).toContain(`<html lang="${url.endsWith('?lang=en') ? 'en' : 'ja'}">`);
    expect(html, url).toMatch(/<link rel="canonical" href="[^"]+"/);
    expect(html, url).toMatch(/property="og:description" content="[^"]{10,}"/);
    titles.add(/<title>([^<]+)/.exec(html)?.[1] ?? '');
  }
  expect(titles.size).toBeGreaterThan(urls.length - 10);
}, 60_000);

test('a parcel’s page is nobody’s to index, and its preview says nothing of it', async () => {
  const [sample = ''] = site.running.samples;
  const html = await (await fetch(`${site.running.url}/t/${sample}`)).text();
  expect(html).toContain('<meta name="robots" content="noindex"/>');
  const preview = [...html.matchAll(/<meta (?:property|name)="(?:og|twitter):[^>]+>/g)].join('');
  expect(preview).toContain('og:title');
  expect(preview).not.toContain(sample);
  const asked = await (await fetch(`${site.running.url}/?q=${sample.slice(0, 6)}`)).text();
  expect(asked).toContain('noindex');
});

test('a carrier’s contacts can be read by machines', async () => {
  const html = await (await fetch(`${site.running.url}/carriers/jp.yamato`)).text();
  const text = /<script type="application\/ld\+json"[^>]*>([^<]+)</.exec(html)?.[1] ?? '';
  const graph = (JSON.parse(text) as { '@graph': { contactPoint?: object[] }[] })['@graph'];
  expect(graph[0]?.contactPoint?.[0]).toMatchObject({
    telephone: expect.stringMatching(/^\+81-\d/) as string,
    hoursAvailable: [{ opens: '08:00', closes: '21:00' }],
  });
});
