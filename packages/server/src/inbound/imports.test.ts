import { request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import iconv from 'iconv-lite';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { createApiKey } from '../accounts/keys.ts';
import { openTestApp } from '../app.fixture.ts';
import { runImport } from '../cli/import.ts';
import { STORED_TEXT } from '../parcels/queries.ts';
import { readFileText } from './file-text.ts';
import type { ImportLine } from './schema.ts';

/* `POST /v1/imports` and `todoke import` as a caller meets them, on a real database. */

const { app, config, database } = await openTestApp();
await app.listen({ port: 0, host: '127.0.0.1' });
const { key } = await createApiKey(database.db, { name: 'shop', scopes: ['imports:write'] });
const { port: listening } = app.server.address() as AddressInfo; // listens on a port, not on a pipe

const HEAD = 'お客様管理番号,伝票番号,出荷予定日,お届け予定日,お届け先郵便番号,お届け先名,ご依頼主郵便番号';
/** Twelve digits whose last is the first eleven mod 7. */
const yamato = (serial: number): string => {
  const stem = 20_000_000_000 + serial;
  return `${stem}${stem % 7}`;
};
const row = (serial: number): string =>
  `A-${serial},="${yamato(serial)}",2026/01/05,2026/01/07,530-0001,PRIVATE_NAME,135-0001`;

function linesOf(text: string): ImportLine[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as ImportLine); // the server's own lines
}

async function send(
  body: string | Uint8Array,
  query = '?carrier=jp.yamato',
  authorization = `Bearer ${key}`,
) {
  const response = await app.inject({
    method: 'POST',
    url: `/v1/imports${query}`,
    headers: { 'content-type': 'text/csv', authorization },
    payload: Buffer.from(body),
  });
  return { status: response.statusCode, lines: response.statusCode === 200 ? linesOf(response.body) : [] };
}

const counts = (made: number, updated: number, known: number, refused: number) => ({
  done: true,
  made,
  updated,
  known,
  refused,
});

describe('a shipping file', () => {
  test('is taken line by line: made, refused with its reason, and known when it comes again', async () => {
    const file = [HEAD, row(1), row(2), `A-3,1.23457E+11,2026/01/05,,,,`, row(2)].join('\r\n');
    const { lines } = await send(iconv.encode(file, 'cp932'));
    expect(lines).toMatchObject([
      { line: 2, ok: true, outcome: 'made', carrier: 'jp.yamato', number: yamato(1) },
      { line: 3, ok: true, outcome: 'made' },
      { line: 4, ok: false, reason: 'number_rounded' },
      { line: 5, ok: true, outcome: 'known' },
      counts(2, 0, 1, 1),
    ]);
    expect((await send(`\uFEFF${file}`)).lines.at(-1)).toEqual(counts(0, 0, 3, 1));
    const more = file.replaceAll('2026/01/07', '2026/01/08');
    expect((await send(more)).lines.at(-1)).toEqual(counts(0, 2, 1, 1));
  });

  test('makes a parcel with a promise; persons are neither stored nor shown', async () => {
    const { lines } = await send([HEAD, row(10)].join('\n'));
    const [made] = lines;
    if (made === undefined || !('ok' in made) || !made.ok) throw new Error('not made');
    const view = (await app.inject({ url: `/v1/parcels/${made.parcelId}` })).json<Record<string, unknown>>();
    expect(view).toMatchObject({
      status: 'info_received.label_created',
      promise: { source: 'import', precision: 'day' },
    });
    expect(JSON.stringify(view)).not.toMatch(/5300001|1350001|530-0001/);
    const stored = await sql<{ text: string }>`select ${sql.raw(STORED_TEXT)} as text from parcel p`.execute(
      database.db,
    );
    const text = stored.rows.map((each) => each.text).join('\n');
    expect(text).toContain('5300001');
    expect(text).not.toContain('PRIVATE_');
  });

  test('without a column for the number is refused whole', async () => {
    expect((await send('名前,住所\na,b')).lines).toEqual([
      { ...counts(0, 0, 0, 0), done: false, reason: 'no_number_column' },
    ]);
    expect((await send('')).lines).toEqual([{ ...counts(0, 0, 0, 0), done: false, reason: 'empty' }]);
  });

  test('of thousands of lines, sent whole before anything of the answer is read', async () => {
    const total = 12_000;
    const file = [HEAD, ...Array.from({ length: total }, (_, index) => row(1_000 + index))].join('\n');
    const text = await new Promise<string>((resolve, reject) => {
      const sending = httpRequest({
        port: listening,
        method: 'POST',
        path: '/v1/imports',
        headers: { 'content-type': 'text/csv', authorization: `Bearer ${key}` },
      });
      sending.on('error', reject);
      sending.on('response', (response) => {
        response.setEncoding('utf8');
        let answer = '';
        sending.on('finish', () => response.on('data', (piece: string) => (answer += piece)));
        if (sending.writableFinished) response.on('data', (piece: string) => (answer += piece));
        response.on('end', () => resolve(answer));
      });
      Readable.from([file.slice(0, 500_000), file.slice(500_000)]).pipe(sending);
    });
    const lines = linesOf(text);
    expect([lines.length, lines.at(-1)]).toEqual([total + 1, { ...counts(0, 0, 0, total) }]);
    expect(lines[0]).toMatchObject({ reason: 'carrier_needed' });
  });
});

describe('who may', () => {
  test.each([
    ['no key', '', 401],
    ['a key for something else', 'events', 403],
  ] as const)('%s', async (_name, kind, status) => {
    const other = await createApiKey(database.db, { name: 'other', scopes: ['events:write'] });
    const authorization = kind === 'events' ? `Bearer ${other.key}` : '';
    expect((await send(HEAD, '', authorization)).status).toBe(status);
  });

  test('an unknown carrier, and a body of another type', async () => {
    expect((await send(HEAD, '?carrier=dream')).status).toBe(400);
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${key}` };
    const json = await app.inject({ method: 'POST', url: '/v1/imports', headers, payload: '{}' });
    expect(json.statusCode).toBe(415);
  });
});

describe('the command', () => {
  async function run(args: readonly string[], file: string) {
    const out: string[] = [];
    const err: string[] = [];
    const stdin = Readable.from([Buffer.from(file)]);
    const io = {
      stdin,
      open: () => Readable.from([Buffer.from(file)]),
      out: (line: string) => out.push(line),
      err: (line: string) => err.push(line),
      config: () => config,
    };
    return { code: await runImport(args, io), out, err };
  }

  test('says each refused line and the counts', async () => {
    const file = [HEAD, row(30), ',hello,,,,,'].join('\n');
    expect(await run(['export.csv', '--carrier', 'jp.yamato'], file)).toEqual({
      code: 1,
      out: ['1 made, 0 updated, 0 known, 1 refused'],
      err: ['line 3: invalid_number'],
    });
    const again = await run(['-', '--carrier', 'jp.yamato', '--json'], [HEAD, row(30)].join('\n'));
    expect([again.code, again.out.map((line) => JSON.parse(line) as unknown)]).toMatchObject([
      0,
      [{ line: 2, outcome: 'known' }, counts(0, 0, 1, 0)],
    ]);
  });

  test('wrong use', async () => {
    expect((await run([], '')).code).toBe(2);
    expect((await run(['a.csv', '--carrier', 'dream'], '')).code).toBe(2);
  });
});

test.each(['utf8', 'cp932'])('%s is read wherever the file is cut', async (encoding) => {
  const text = 'number,お届け先,～ー①\n1234,東京都,髙橋町 ﾃｽﾄ\n'.repeat(3);
  const bytes = iconv.encode(text, encoding);
  for (let cut = 0; cut <= bytes.length; cut += 1) {
    let read = '';
    for await (const piece of readFileText(Readable.from([bytes.subarray(0, cut), bytes.subarray(cut)])))
      if (piece.ok) read += piece.text;
    expect(read).toBe(text);
  }
});
