import axe from 'axe-core';
import type { Page } from 'playwright-core';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * What on a page breaks a rule of WCAG 2.2 AA, in light and in dark. Colours are all that differ between the two, so in
 * the dark only these are looked at, on the same page.
 */
export async function violationsIn(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await broken(page, { type: 'tag', values: WCAG });
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await broken(page, { type: 'rule', values: ['color-contrast'] });
  return [...light, ...dark.map((each) => `dark: ${each}`)];
}

function broken(page: Page, runOnly: axe.RunOnly): Promise<string[]> {
  return page.evaluate(async (only) => {
    const { axe: checker } = window as unknown as { axe: typeof axe }; // put there by the caller
    const { violations } = await checker.run({ runOnly: only });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, any }) => `${id}: ${html} (${any[0]?.message ?? ''})`),
    );
  }, runOnly);
}
