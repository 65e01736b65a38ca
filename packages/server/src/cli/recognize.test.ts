import { expect, it } from 'vitest';
import { runRecognize } from './recognize.ts';
import type { CommandIo } from './recognize.ts';

const run = async (
  args: readonly string[],
  input: readonly (string | Uint8Array)[] = [],
): Promise<{ code: number; out: string[]; err: string[] }> => {
  const out: string[] = [];
  const err: string[] = [];
  const stdin = (async function* () {
    yield* input;
  })();
  const io: CommandIo = { stdin, out: (line) => void out.push(line), err: (line) => void err.push(line) };
  return { code: await runRecognize(args, io), out, err };
};

it('prints a short Japanese answer for text in arguments or on standard input', async () => {
  const { code, out } = await run(['1234-5678-9013']);
  expect(code).toBe(0);
  expect(out).toEqual(['1234-5678-9013  追跡番号  ヤマト運輸 49% / 佐川急便 27% / 日本郵便 23%']);
  expect((await run([], ['EG725089303JP\n'])).out[0]).toContain('EG 725 089 303 JP  追跡番号  日本郵便');
});

it('says what is wrong with a wrong number, and fails', async () => {
  const { code, out } = await run(['4055-4842-4885']);
  expect(code).toBe(1);
  expect(out[0]).toBe('ヤマト運輸: 12桁目の数字が合いません（5 → 6）');
  expect((await run(['1234-5678-90134'])).out).toEqual(['13桁あります。ヤマト運輸は12桁です']);
  expect((await run(['XQ12AB34CD56'])).out).toEqual(['知っている番号の形に当てはまりません']);
});

it('never prints a card number', async () => {
  expect((await run(['4111 1111 1111 1111'])).out.join('')).not.toContain('1111');
});

it('prints the whole recognition with --json', async () => {
  const { out } = await run(['DA1234567890', '--json']);
  expect(JSON.parse(out[0] ?? '')).toMatchObject({ kind: 'tracking', candidates: [{ carrier: 'own' }] });
});

it('answers each line of --jsonl with one line, whatever the chunks', async () => {
  const bytes = new TextEncoder().encode(
    '{"input":"１２３４－５６７８－９０１３"}\n{"input":"hello"}\nnonsense\n\n{"input":"DA1234567890"}',
  );
  const chunks = [...bytes].map((byte) => Uint8Array.of(byte));
  const { code, out } = await run(['--jsonl'], chunks);
  const answers = out.map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(answers.map((one) => [one['input'], one['kind']])).toEqual([
    ['１２３４－５６７８－９０１３', 'tracking'],
    ['hello', 'unknown'],
    [null, 'unknown'],
    ['DA1234567890', 'tracking'],
  ]);
  expect(code).toBe(1);
  expect(Object.keys(answers[0] ?? {})).toEqual(['input', 'kind', 'candidates', 'all', 'problems']);
  expect(answers[0]).toMatchObject({
    candidates: [
      {
        kind: 'tracking',
        carrier: 'jp.yamato',
        normalized: '123456789013',
        valid: true,
        why: ['check_digit_ok', 'grouping'],
      },
      { carrier: 'jp.sagawa' },
      { carrier: 'jp.japanpost' },
    ],
    all: [{ carrier: 'jp.yamato', start: 0, end: 14 }],
  });
});

it('says in --jsonl what is wrong with a number of which nothing is known', async () => {
  const { out } = await run(['--jsonl'], ['{"input":"1234-5678-90134"}\n{"input":"1234-5678-9014"}\n']);
  expect(out.map((line) => JSON.parse(line) as unknown)).toMatchObject([
    { kind: 'unknown', candidates: [], problems: ['length'] },
    { kind: 'unknown', problems: ['check_digit', 'check_digit', 'check_digit'] },
  ]);
});

it('reads on only when the last answer was taken', async () => {
  let read = 0;
  let taken = 0;
  const stdin = (async function* () {
    for (; read < 100; read++) {
      expect(read - taken).toBeLessThanOrEqual(1);
      yield '{"input":"1234-5678-9013"}\n';
    }
  })();
  const out = async (): Promise<void> => {
    await Promise.resolve();
    taken++;
  };
  await runRecognize(['--jsonl'], { stdin, out, err: () => undefined });
  expect(taken).toBe(100);
});

it('explains its use for wrong options', async () => {
  expect(await run(['--wrong'])).toMatchObject({ code: 2, out: [] });
  expect((await run([], ['  '])).code).toBe(2);
});
