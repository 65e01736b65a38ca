import type { OpenApiDocument } from '@todoke/server/contract';
import { rolldown } from 'rolldown';
import { describe, expect, it, vi } from 'vitest';
import library from '../../../core/src/numbers/README.md?raw';
// Checked in, and compared with the app by a test of its own.
import documentText from '../../../server/openapi.json?raw';
import { REFERENCE_JA } from '../words/reference-ja.ts';
import example from './numbers/example.mjs.txt?raw';
import printed from './numbers/example.out.txt?raw';
import { FIGURES } from './numbers/figures.ts';
import { REASON_PARAMETERS } from './numbers/results.ts';
import { bodyOf, listOperations } from './operations.ts';
import { countFields, typeOf } from './schema-fields.tsx';

/* Goal: what the documentation shows is what the code does. */

const LIBRARY = new URL('../../../core/src/numbers/index.ts', import.meta.url).pathname;
const EXAMPLE = 'example.mjs';
const document = JSON.parse(documentText) as OpenApiDocument; // written by the app itself
const operations = listOperations(document);

/** The example as one module, with the library in place of the file its first line imports. */
async function bundleOfExample(): Promise<string> {
  const bundle = await rolldown({
    input: EXAMPLE,
    plugins: [
      {
        name: 'example',
        resolveId: (id) => (id === EXAMPLE ? id : id === './todoke-numbers.mjs' ? LIBRARY : null),
        load: (id) => (id === EXAMPLE ? example : null),
      },
    ],
  });
  const { output } = await bundle.generate({ format: 'esm' });
  await bundle.close();
  return output[0].code;
}

describe('the number library', () => {
  it('prints what its page says when the example is run', async () => {
    const lines: string[] = [];
    const log = vi.spyOn(console, 'log').mockImplementation((...words: unknown[]) => {
      lines.push(words.join(' '));
    });
    try {
      await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(await bundleOfExample())}`);
    } finally {
      log.mockRestore();
    }
    expect(`${lines.join('\n')}\n`).toBe(printed);
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
    expect(body && countFields(body)).toBe(13);
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
