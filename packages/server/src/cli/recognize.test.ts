import { expect, it } from 'vitest';
import { readLanguage } from '../config.ts';
import { runRecognize } from './recognize.ts';
import type { RecognizeIo } from './recognize.ts';

const run = async (
  args: readonly string[],
  input: readonly (string | Uint8Array)[] = [],
): Promise<{ code: number; out: string[]; err: string[] }> => {
  const out: string[] = [];
  const err: string[] = [];
  const stdin = (async function* () {
    yield* input;
  })();
  const io: RecognizeIo = {
    language: 'ja',
    stdin,
    out: (line) => void out.push(line),
    err: (line) => void err.push(line),
  };
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

it.each([
  ['4111 1111 1111 1111', '＊＊＊＊  カード番号（保存しません）'],
  ['認証番号 948261', '＊＊＊＊  認証番号（保存しません）'],
  ['612839405729', '＊＊＊＊  個人番号（保存しません）'],
])('never prints what is not to be kept: %s', async (text, line) => {
  expect((await run([text])).out).toEqual([line]);
});

it('calls carriers by their names, also those that are recognised only', async () => {
  const owners = async (text: string, ...options: string[]) =>
    (await run([text, ...options])).out[0]?.split('  ')[2]?.replaceAll(/ \d+%/g, '');
  expect(await owners('1Z5R89390357567127')).toBe('UPS');
  expect(await owners('EE123456785KR')).toBe('韓国の郵便 / EMS（国際スピード郵便） / 日本郵便');
  expect(await owners('EE123456785KR', '--lang', 'en')).toBe(
    'South Korea Post / EMS cooperative / Japan Post',
  );
});

it('speaks English where --lang or the terminal says so', async () => {
  expect((await run(['1234-5678-9013', '--lang=en'])).out).toEqual([
    '1234-5678-9013  tracking number  Yamato Transport 49% / Sagawa Express 27% / Japan Post 23%',
  ]);
  expect((await run(['4055-4842-4885', '--lang', 'en'])).out[0]).toBe(
    'Yamato Transport: digit 12 does not match (5 → 6)',
  );
  expect((await run(['1', '--lang', 'fr'])).code).toBe(2);
  const languages = [{}, { LANG: 'C.UTF-8' }, { LANG: 'en_US.UTF-8' }, { LANG: 'en', LC_ALL: 'ja_JP' }];
  expect(languages.map((env) => readLanguage(env))).toEqual(['ja', 'ja', 'en', 'ja']);
});

it.each(['--help', '-h'])('%s says all there is', async (option) => {
  const { code, out } = await run([option]);
  expect(code).toBe(0);
  for (const each of ['--json ', '--jsonl', '--lang', '--help', 'LANG', 'empty_line', '終了コード'])
    expect(out.join('\n')).toContain(each);
});

it('prints the whole recognition with --json', async () => {
  const { out } = await run(['DA1234567890', '--json']);
  expect(JSON.parse(out[0] ?? '')).toMatchObject({ kind: 'tracking', candidates: [{ carrier: 'own' }] });
});

it('answers each line of --jsonl with one line, whatever the chunks and whatever the line', async () => {
  const bytes = new TextEncoder().encode(
    '{"input":"１２３４－５６７８－９０１３"}\n{"input":"hello"}\nnonsense\n\n{"input":"DA1234567890"}\r\n{"text":""}',
  );
  const chunks = [...bytes].map((byte) => Uint8Array.of(byte));
  const { code, out } = await run(['--jsonl'], chunks);
  const answers = out.map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(answers.map(({ input, kind, ...rest }) => (input === undefined ? rest : [input, kind]))).toEqual([
    ['１２３４－５６７８－９０１３', 'tracking'],
    ['hello', 'unknown'],
    { error: 'not_json', line: 3 },
    { error: 'empty_line', line: 4 },
    ['DA1234567890', 'tracking'],
    { error: 'no_input', line: 6 },
  ]);
  expect(code).toBe(1);
});

it('answers a line that is too long, and the one behind it', async () => {
  const long = Array.from({ length: 9 }, () => 'x'.repeat(1_048_576));
  const { out } = await run(['--jsonl'], [...long, '\n{"input":"DA1234567890"}\n']);
  expect(out.map((line) => JSON.parse(line) as unknown)).toMatchObject([
    { error: 'line_too_long', line: 1 },
    { input: 'DA1234567890', kind: 'tracking' },
  ]);
});

it('writes in --jsonl what is documented and nothing else', async () => {
  const { out } = await run(['--jsonl'], ['{"input":"注文 249-1234567-1234567 伝票 1234-5678-9013"}']);
  const reading = (kind: string, carrier: string | null, normalized: string) => ({
    kind,
    carrier,
    normalized,
    valid: true,
    confidence: expect.any(Number) as number,
    why: expect.any(Array) as string[],
  });
  const all = [reading('order', null, '24912345671234567'), reading('tracking', 'jp.yamato', '123456789013')];
  expect(JSON.parse(out[0] ?? '')).toEqual({
    input: '注文 249-1234567-1234567 伝票 1234-5678-9013',
    kind: 'multi',
    candidates: expect.any(Array) as unknown,
    all,
  });
});

it('says each reading once: a JAN is a GTIN, too', async () => {
  const { out } = await run(['--jsonl'], ['{"input":"4901234567894"}']);
  expect((JSON.parse(out[0] ?? '') as { candidates: unknown[] }).candidates).toHaveLength(1);
});

it('answers with the whole recognition where --json is asked for as well', async () => {
  const { out } = await run(
    ['--jsonl', '--json'],
    ['{"input":"1234-5678-90134"}\n{"input":"1234-5678-9013"}\n'],
  );
  expect(out.map((line) => JSON.parse(line) as unknown)).toMatchObject([
    { input: '1234-5678-90134', kind: 'unknown', candidates: [], problems: [{ code: 'length' }] },
    { kind: 'tracking', all: [{ start: 0, end: 14 }] },
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
  await runRecognize(['--jsonl'], { language: 'ja', stdin, out, err: () => undefined });
  expect(taken).toBe(100);
});

it('explains its use for wrong options', async () => {
  expect(await run(['--wrong'])).toMatchObject({ code: 2, out: [] });
  expect((await run([], ['  '])).code).toBe(2);
});
