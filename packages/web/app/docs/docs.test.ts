import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OpenApiDocument } from '@todoke/server/contract';
import { rolldown } from 'rolldown';
import { describe, expect, it } from 'vitest';
import { REFERENCE_JA } from '../words/reference-ja.ts';
import { FIGURES } from './numbers/figures.ts';
import { REASON_PARAMETERS } from './numbers/results.ts';
import { bodyOf, listOperations } from './operations.ts';
import { countFields, typeOf } from './schema-fields.tsx';

/* Goal: what the documentation shows is what the code does. */

const PACKAGES = join(import.meta.dirname, '../../..');
const library = readFileSync(join(PACKAGES, 'core/src/numbers/README.md'), 'utf8');
/** Checked in and compared with the app by its own test. */
const document = JSON.parse(readFileSync(join(PACKAGES, 'server/openapi.json'), 'utf8')) as OpenApiDocument;
const operations = listOperations(document);

describe('the number library', () => {
  it('prints what its page says when the example is run', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'todoke-docs-'));
    try {
      const bundle = await rolldown({ input: join(PACKAGES, 'core/src/numbers/index.ts') });
      await bundle.write({ file: join(folder, 'todoke-numbers.mjs') });
      await bundle.close();
      const page = (name: string) => readFileSync(join(import.meta.dirname, 'numbers', name), 'utf8');
      writeFileSync(join(folder, 'example.mjs'), page('example.mjs.txt'));
      const run = spawnSync(process.execPath, [join(folder, 'example.mjs')], { encoding: 'utf8' });
      expect(run.stderr).toBe('');
      expect(run.stdout).toBe(page('example.out.txt'));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('states the figures of the library’s own README', () => {
    for (const figure of Object.values(FIGURES)) expect(library).toContain(figure.toLocaleString('en'));
  });

  it('lists the reasons and parameters of the README', () => {
    const [, reasons = ''] = library.split('## Reasons');
    const rows = (reasons.split('\n## ')[0] ?? '').split('\n').filter((line) => line.startsWith('| `'));
    const listed = rows.flatMap((row) => {
      const [, codes = '', parameters = ''] = row.split('|');
      const names = (text: string) => [...text.matchAll(/`(\w+)`/g)].map((match) => match[1] ?? '');
      return names(codes).map((code) => ({ code, parameters: names(parameters) }));
    });
    expect(listed.map(({ code }) => code).sort()).toEqual(Object.keys(REASON_PARAMETERS).sort());
    for (const { code, parameters } of listed)
      expect(parameters).toEqual(
        expect.arrayContaining([...REASON_PARAMETERS[code as keyof typeof REASON_PARAMETERS]]), // compared above
      );
  });
});

describe('the API reference', () => {
  it('has a Japanese title for each operation that is not the operator’s, and for none besides', () => {
    const open = operations.filter((each) => !each.operatorOnly).map((each) => each.operationId);
    expect(Object.keys(REFERENCE_JA.operations).sort()).toEqual(open.sort());
  });

  it('translates no sentence the document does not have', () => {
    const text = JSON.stringify(document);
    const stale = Object.keys(REFERENCE_JA.said).filter((said) => !text.includes(JSON.stringify(said)));
    expect(stale).toEqual([]);
  });

  it('sees every field of what is sent and answered', () => {
    const events = operations.find((each) => each.operationId === 'postEvents');
    const body = events && bodyOf(events);
    expect(body && countFields(body)).toBe(11);
    expect(events?.scope).toBe('events:write');
  });

  it.each([
    [{ type: 'string', minLength: 4, maxLength: 60 }, 'string (4–60)'],
    [{ type: 'array', items: { anyOf: [{ type: 'string' }, { type: 'null' }] } }, '(string | null)[]'],
    [{ enum: ['a', 'b'] }, '"a" | "b"'],
    [{ type: 'object', additionalProperties: { type: 'number' } }, '{ [key]: number }'],
    [{ $ref: '#/components/schemas/Problem' }, 'Problem'],
  ])('says the type of %j', (schema, said) => expect(typeOf(schema)).toBe(said));
});
