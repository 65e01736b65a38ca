import { Readable } from 'node:stream';
import iconv from 'iconv-lite';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { createApiKey } from '../accounts/keys.ts';
import { openTestApp } from '../app.fixture.ts';
import { runMail } from '../cli/mail.ts';
import { MAIL_BYTES_MAX, parseMail } from './mail.ts';
import type { MailAnswer } from './schema.ts';

/* `POST /v1/mail` and `todoke mail` as a mail server meets them. All mails are invented. */

const { app, config, database } = await openTestApp();
const { key } = await createApiKey(database.db, { name: 'mailbox', scopes: ['mail:write'] });

const yesterday = new Date(Date.now() - 86_400_000).toUTCString();
const base64 = (text: string, encoding = 'utf8') => iconv.encode(text, encoding).toString('base64');

interface Parts {
  readonly from?: string;
  readonly subject: string;
  readonly body: string;
  readonly head?: string;
}

function mail({ from = 'mail@kuronekoyamato.co.jp', subject, body, head = '' }: Parts): string {
  return [
    `From: Carrier <${from}>`,
    'To: shop@example.com',
    `Date: ${yesterday}`,
    `Subject: =?UTF-8?B?${base64(subject)}?=`,
    'MIME-Version: 1.0',
    ...(head === ''
      ? ['Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: base64']
      : [head]),
    '',
    head === '' ? base64(body) : body,
  ].join('\r\n');
}

async function send(text: string | Buffer, authorization = `Bearer ${key}`) {
  const headers = { 'content-type': 'message/rfc822', authorization };
  const response = await app.inject({ method: 'POST', url: '/v1/mail', headers, payload: Buffer.from(text) });
  return { status: response.statusCode, answer: response.json<MailAnswer>() };
}

async function viewOf(answer: MailAnswer) {
  const response = await app.inject({ url: `/v1/parcels/${answer.parcels[0]?.parcelId ?? ''}` });
  return response.json<{ status: string; events: { source: string; rawText: string }[] }>();
}

const stem = (serial: number) => 30_000_000_000 + serial;
const numberOf = (serial: number) => `${stem(serial)}${stem(serial) % 7}`;

describe('a notice', () => {
  test('of an absence is told, with its source, once', async () => {
    const text = mail({ subject: 'ご不在連絡のお知らせ', body: `伝票番号：${numberOf(1)}` });
    const { answer } = await send(text);
    expect(answer).toMatchObject({ understood: true, carrier: 'jp.yamato', kind: 'absent' });
    expect(await viewOf(answer)).toMatchObject({
      status: 'attempt_failed.recipient_absent',
      events: [{ source: 'mail', rawText: 'ご不在' }],
    });
    expect((await send(text)).answer.parcels[0]?.outcome).toBe('duplicate');
  });

  test('is a reason to ask the carrier soon', async () => {
    const body = `伝票番号：${numberOf(9)}`;
    const { answer } = await send(mail({ subject: 'お届け予定', body }));
    const id = answer.parcels[0]?.parcelId ?? '';
    const dueIn = async () => {
      const due = await sql<{ seconds: number }>`
        select extract(epoch from due_at - now())::float as seconds from poll where parcel_id = ${id}`.execute(
        database.db,
      );
      return due.rows[0]?.seconds ?? Infinity;
    };
    await sql`update poll set due_at = now() + interval '1 day' where parcel_id = ${id}`.execute(database.db);
    await send(mail({ subject: 'お届け予定', body }));
    expect(await dueIn(), 'the same mail again is no news').toBeGreaterThan(80_000);
    await send(mail({ subject: 'お届け完了', body }));
    await expect.poll(dueIn).toBeLessThan(1);
  });

  test('of a delivery makes nothing delivered, and nothing for an operator to map', async () => {
    const { answer } = await send(mail({ subject: 'お届け完了のお知らせ', body: `伝票番号 ${numberOf(2)}` }));
    expect(answer.kind).toBe('delivered');
    const view = await viewOf(answer);
    expect(view.status).toBe('unknown.unmapped');
    expect(view.events[0]?.rawText).toBe('お届け完了');
    const words = await sql<{ count: number }>`select count(*) as count from unmapped_word`.execute(
      database.db,
    );
    expect(words.rows[0]?.count).toBe(0);
  });

  test('in HTML: its text alone is read, nothing is run or fetched', async () => {
    const html = `<html><head><script>fetch('https://example.com/')</script></head><body>
      <img src="https://example.com/pixel.png"><p>伝票番号 <b>${numberOf(3)}</b></p>
      <p>お届け予定日時<br>12/1 14:00-16:00</p><a href="https://example.com/?n=1">確認</a></body></html>`;
    const head = 'Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64';
    const { answer } = await send(mail({ subject: 'お届け予定', body: base64(html), head }));
    expect(answer).toMatchObject({ understood: true, kind: 'scheduled' });
    expect(JSON.stringify(await viewOf(answer))).not.toMatch(/example\.com|fetch/);
  });
});

describe('what mailboxes hold', () => {
  test.each(['iso-2022-jp', 'shift_jis', 'euc-jp'])('%s', async (charset) => {
    const text = `佐川急便\nお問い合せ送り状No. ${numberOf(5)}\nご不在でした`;
    // The encoder at hand has no ISO-2022-JP: its escape sequences around JIS bytes are made from EUC's.
    const bytes = charset === 'iso-2022-jp' ? iso2022jp(text) : iconv.encode(text, charset);
    const head = `Content-Type: text/plain; charset=${charset}\r\nContent-Transfer-Encoding: base64`;
    const raw = mail({
      from: 'info-nimotsu@sagawa-exp.co.jp',
      subject: 'お荷物のお届けについて',
      body: bytes.toString('base64'),
      head,
    });
    const parsed = await parseMail(Buffer.from(raw));
    expect(parsed?.text.trim().split('\n')[0]).toBe('佐川急便');
    expect((await send(raw)).answer).toMatchObject({ understood: true, carrier: 'jp.sagawa' });
  });

  test.each([
    ['', 'unreadable'],
    ['\0\0\0', 'unreadable'],
    [mail({ from: 'a@example.com', subject: 'お届け予定', body: numberOf(6) }), 'not_from_a_carrier'],
    [mail({ subject: 'キャンペーンのお知らせ', body: numberOf(6) }), 'unknown_notice'],
    [mail({ subject: 'お届け予定', body: 'https://example.com/' }), 'no_number'],
  ] as const)('no notice: %#', async (text, reason) => {
    const { status, answer } = await send(text === '' ? '\r\n\r\n' : text);
    expect([status, answer]).toEqual([200, { understood: false, reason, parcels: [] }]);
  });

  test('nested and broken parts, and more than is read', async () => {
    let nested = 'text';
    for (let depth = 0; depth < 200; depth += 1)
      nested = `Content-Type: multipart/mixed; boundary=b${depth}\r\n\r\n--b${depth}\r\n${nested}\r\n--b${depth}--`;
    expect((await send(`From: a@ups.com\r\nSubject: x\r\n${nested}`)).status).toBe(200);
    const large = mail({ subject: 'お届け予定', body: 'x'.repeat(MAIL_BYTES_MAX) });
    expect((await send(large)).status).toBe(413);
  });

  test('no key, no mail', async () => {
    const text = mail({ subject: 'お届け予定', body: numberOf(7) });
    expect((await send(text, '')).status).toBe(401);
    const other = await createApiKey(database.db, { name: 'other', scopes: ['events:write'] });
    expect((await send(text, `Bearer ${other.key}`)).status).toBe(403);
  });
});

describe('the command', () => {
  async function run(args: readonly string[], text: string) {
    const out: string[] = [];
    const err: string[] = [];
    const io = {
      stdin: Readable.from([Buffer.from(text)]),
      open: () => Readable.from([Buffer.from(text)]),
      out: (line: string) => out.push(line),
      err: (line: string) => err.push(line),
      config: () => config,
    };
    return { code: await runMail(args, io), out, err };
  }

  test('takes a mail from a pipe or a file', async () => {
    const text = mail({ subject: '配達中のお知らせ', body: `伝票番号 ${numberOf(8)}` });
    expect(await run([], text)).toEqual({
      code: 0,
      out: [`jp.yamato  ${numberOf(8)}  out  changed`],
      err: [],
    });
    expect((await run(['a.eml', '--json'], text)).out[0]).toContain('"duplicate"');
    expect(await run(['-'], 'Subject: x\r\n\r\nx')).toMatchObject({ code: 1, err: ['not_from_a_carrier'] });
    expect((await run(['a', 'b'], '')).code).toBe(2);
  });
});

/** Double-byte characters between the escapes of JIS X 0208 and ASCII. */
function iso2022jp(text: string): Buffer {
  const pieces = Array.from(text, (character) => {
    const euc = iconv.encode(character, 'euc-jp');
    if (euc.length < 2) return euc;
    const jis = Buffer.from(euc.map((byte) => byte & 0x7f));
    return Buffer.concat([Buffer.from('\x1b$B', 'latin1'), jis, Buffer.from('\x1b(B', 'latin1')]);
  });
  return Buffer.concat(pieces);
}
