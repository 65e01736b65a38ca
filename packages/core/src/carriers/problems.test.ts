import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EpochMs } from '../time/instant.ts';
import { carriers, type CarrierAdapter, type CarrierReading, type ReadContext } from './index.ts';

/*
 * What may go wrong with an answer goes wrong with every carrier: each good sample is spoilt in the same ways, and no
 * spoilt answer may look like a parcel without events, or like another parcel's journey.
 */

interface Good {
  readonly adapter: CarrierAdapter;
  readonly body: string;
  readonly context: ReadContext & { readonly number: string };
}

function goodSamples(): (readonly [string, Good])[] {
  return carriers.flatMap(({ adapter }) => {
    if (adapter === null) return [];
    const folder = join(import.meta.dirname, adapter.id, 'samples');
    return readdirSync(folder)
      .filter((name) => name.endsWith('.case.json'))
      .flatMap((name) => {
        // The case files are the test's own data.
        const saved = JSON.parse(readFileSync(join(folder, name), 'utf8')) as {
          readonly answer: string;
          readonly observedAt: string;
          readonly number: string;
          readonly reading: { readonly problem: unknown };
        };
        if (saved.reading.problem !== null) return [];
        const body = new TextDecoder(adapter.encoding).decode(readFileSync(join(folder, saved.answer)));
        const observedAt = Date.parse(saved.observedAt) as EpochMs;
        return [
          [
            `${adapter.id} ${name}`,
            { adapter, body, context: { observedAt, number: saved.number } },
          ] as const,
        ];
      });
  });
}

function kindOf(reading: CarrierReading): string | undefined {
  expect(reading.events).toEqual([]);
  return reading.problem?.kind;
}

/** What a relaunch does: new class names and ids, tables become blocks; or new names for every field. */
function redesigned(body: string): string {
  if (/^\s*[[{]/.test(body))
    return body.replace(/"(\w+)":/g, '"next_$1":').replace(/\\"(\w+)\\":/g, '\\"next_$1\\":');
  return body
    .replace(/ (class|id)="([^"]*)"/g, ' $1="next-$2"')
    .replaceAll(' summary="', ' aria-label="')
    .replace(/<(\/?)(table|tr|td|th|dl|dt|dd|h3|h4)\b/g, '<$1div');
}

/** Characters of three bytes in UTF-8. */
const JAPANESE_OR_CHINESE = /[\u3040-\u30FF\u4E00-\u9FFF]/g;

/** Pieces that meet parsers at their weak points. */
const SPLINTERS = [
  '',
  '<',
  '</td>',
  '<table>',
  '"',
  '\\',
  '}',
  'null',
  '[]',
  '-1',
  '\u0000',
  '&#99999;',
  '9'.repeat(40),
];

describe.each(goodSamples())('%s', (_name, { adapter, body, context }) => {
  test('another number than asked is wrong_identity', () => {
    expect(kindOf(adapter.read(body, { ...context, number: '999999999999' }))).toBe('wrong_identity');
  });

  test('without a number asked the first number of the answer is read', () => {
    const { number, problem } = adapter.read(body, { observedAt: context.observedAt });
    expect(number).not.toBeNull();
    expect([undefined, 'not_found']).toContain(problem?.kind);
  });

  test('HTTP statuses are what they are, whatever the body holds', () => {
    const kinds = [401, 403, 404, 410, 500, 503].map((status) =>
      kindOf(adapter.read(body, { ...context, status })),
    );
    expect(kinds).toEqual(['auth', 'blocked', 'unavailable', 'unavailable', 'unavailable', 'unavailable']);
    const headers = { 'retry-after': '90' };
    const limited = adapter.read(body, { ...context, status: 429, headers });
    expect(limited.problem).toEqual({ kind: 'rate_limited', retryAfterSeconds: 90 });
  });

  test('an answer that breaks off is a network problem', () => {
    expect(kindOf(adapter.read(body.slice(0, Math.floor(body.length * 0.6)), context))).toBe('network');
  });

  test('a redesigned answer is layout_changed', () => {
    expect(kindOf(adapter.read(redesigned(body), context))).toBe('layout_changed');
  });

  test('a captcha, a maintenance page and an empty body are not about the parcel', () => {
    const pages = [
      '<html><form id="captcha"></form></html>',
      '<html><p>Scheduled maintenance</p></html>',
      '',
    ];
    expect(pages.map((page) => kindOf(adapter.read(page, context)))).toEqual([
      'blocked',
      'unavailable',
      'unavailable',
    ]);
  });

  // The same bytes in the wrong character set; what is all ASCII stays as it is.
  const foreign = (body.match(JAPANESE_OR_CHINESE)?.length ?? 0) >= 12;
  test.each(foreign ? ['shift_jis', 'windows-1252', 'lost'] : [])(
    'text garbled as %s is layout_changed, not events with broken words',
    (charset) => {
      const garbled =
        charset === 'lost'
          ? body.replace(JAPANESE_OR_CHINESE, '\uFFFD\uFFFD')
          : new TextDecoder(charset).decode(new TextEncoder().encode(body));
      expect(adapter.read(garbled, context)).toMatchObject({
        events: [],
        // Chinese in Shift_JIS loses little, but enough to break the JSON or the words.
        problem: { kind: 'layout_changed', ...(charset !== 'shift_jis' && { detail: 'garbled' }) },
      });
    },
  );

  test('one word with a lost character is layout_changed', () => {
    const { events } = adapter.read(body, context);
    const word = events.at(-1)?.rawText ?? '';
    const mark = word.search(JAPANESE_OR_CHINESE);
    if (mark === -1 || events.at(-1)?.rawCode !== null || !body.includes(word)) return;
    const broken = word.slice(0, mark) + '\uFFFD' + word.slice(mark + 1);
    expect(adapter.read(body.replaceAll(word, broken), context).problem).toMatchObject({
      kind: 'layout_changed',
    });
  });

  test('any damage gives either events or a problem, never neither and never an exception', () => {
    const damage = fc.record({
      from: fc.nat(body.length),
      length: fc.nat(200),
      splinter: fc.constantFrom(...SPLINTERS),
    });
    fc.assert(
      fc.property(fc.array(damage, { minLength: 1, maxLength: 4 }), (damages) => {
        let spoilt = body;
        for (const { from, length, splinter } of damages) {
          spoilt = spoilt.slice(0, from) + splinter + spoilt.slice(from + length);
        }
        const reading = adapter.read(spoilt, context);
        expect(reading.problem === null).toBe(reading.events.length > 0);
        expect([null, context.number.replace(/[\s-]/g, '')]).toContain(
          reading.problem === null ? reading.number : null,
        );
      }),
      { numRuns: 60 },
    );
  });
});
