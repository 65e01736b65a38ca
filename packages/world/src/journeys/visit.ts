import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';

/** Where the screenshots of failed visits go. */
const SHOTS = join(tmpdir(), 'todoke-failed-visits');

export const PHONE = { width: 390, height: 844 };
export const DESKTOP = { width: 1280, height: 900 };

/**
 * Opens a fresh browser profile, lets a person do something, and expects that the browser had nothing to complain
 * about: no error in the console, no breach of the content security policy, no request to another origin.
 * A failure leaves a screenshot and says where it is.
 */
export async function visit(
  place: { readonly browser: Browser; readonly url: string; readonly name: string },
  options: BrowserContextOptions,
  act: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await place.browser.newContext({ baseURL: place.url, locale: 'ja-JP', ...options });
  context.setDefaultTimeout(10_000);
  const complaints: string[] = [];
  const { origin } = new URL(place.url);
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol !== 'data:' && url.origin !== origin) complaints.push(`asked ${url.origin}`);
  });
  context.on('console', (message) => {
    if (message.type() === 'error' || message.text().includes('Content Security Policy'))
      complaints.push(message.text());
  });
  context.on('weberror', (error) => complaints.push(error.error().message));
  const page = await context.newPage();
  try {
    await act(page);
    expect(complaints, 'what the browser complained about').toEqual([]);
  } catch (error) {
    const shot = join(SHOTS, `${place.name.replaceAll(/[^\w一-龠ぁ-んァ-ヶ]+/g, '-')}.png`);
    await mkdir(SHOTS, { recursive: true });
    await page.screenshot({ path: shot, fullPage: true }).catch(() => undefined);
    if (error instanceof Error) error.message += `\n  at ${page.url()}, screenshot: ${shot}`;
    throw error;
  } finally {
    await context.close();
  }
}

/** Digits and hyphens as a Japanese keyboard in full-width mode writes them. */
export function fullWidth(text: string): string {
  return text.replaceAll(/[!-~]/g, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0));
}

/** @example byFours('470008615156') // '4700-0861-5156' */
export function byFours(number: string): string {
  return number.replaceAll(/(?<=^(?:\d{4})+)(?=\d)/g, '-');
}
