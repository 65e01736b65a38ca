import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { foldJourney } from '../journey/fold.ts';
import type { EpochMs } from '../time/instant.ts';
import { carriers, readingView, type ReadContext } from './index.ts';

/*
 * Every saved answer of every carrier reads as its case says, and nothing marked PRIVATE_ comes out.
 * A case (`x.case.json`) names the raw answer, when it was seen, the number asked for and the expected reading.
 */

interface Case {
  readonly about: string;
  readonly answer: string;
  readonly observedAt: string;
  readonly number?: string;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly reading: unknown;
}

const here = import.meta.dirname;

function casesOf(id: string): { readonly name: string; readonly test: Case; readonly bytes: Uint8Array }[] {
  const folder = join(here, id, 'samples');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.case.json'))
    .map((name) => {
      // The case files are this test's own data.
      const read = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Case;
      return { name, test: read, bytes: readFileSync(join(folder, read.answer)) };
    });
}

function contextOf(sample: Case): ReadContext {
  const observedAt = Date.parse(sample.observedAt) as EpochMs;
  return {
    observedAt,
    ...(sample.number === undefined ? {} : { number: sample.number }),
    ...(sample.status === undefined ? {} : { status: sample.status }),
    ...(sample.headers === undefined ? {} : { headers: sample.headers }),
  };
}

for (const { id, adapter } of carriers) {
  if (adapter === null) continue;
  const cases = casesOf(id);
  test(`${id} has samples`, () => {
    expect(cases.length).toBeGreaterThan(0);
  });
  for (const sample of cases) {
    test(`${id}: ${sample.name}: ${sample.test.about}`, () => {
      const body = new TextDecoder(adapter.encoding, { fatal: true }).decode(sample.bytes);
      const view = readingView(adapter.read(body, contextOf(sample.test)), true);
      expect(view).toEqual(sample.test.reading);
      expect(JSON.stringify(view)).not.toContain('PRIVATE_');
    });

    test(`${id}: ${sample.name}: its journey stands where the answer's last event says`, () => {
      const body = new TextDecoder(adapter.encoding).decode(sample.bytes);
      const context = contextOf(sample.test);
      const { events, problem } = adapter.read(body, context);
      const last = events.at(-1)?.status ?? null;
      const list = {
        type: 'list',
        order: 'asc',
        observedAt: context.observedAt,
        source: id,
        events,
      } as const;
      expect(problem === null ? foldJourney([list]).status : null).toBe(last);
    });
  }
}
