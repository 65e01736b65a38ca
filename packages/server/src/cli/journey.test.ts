import { describe, expect, test } from 'vitest';
import { causeSchema } from '../parcels/schema.ts';
import { runJourney } from './journey.ts';

async function run(args: readonly string[], input = '', files: Readonly<Record<string, string>> = {}) {
  const out: string[] = [];
  const err: string[] = [];
  const stdin = async function* (): AsyncGenerator<Uint8Array> {
    // One byte at a time: a character may be cut anywhere.
    for (const byte of new TextEncoder().encode(input)) yield Uint8Array.of(byte);
  };
  const readFile = async (path: string): Promise<string> => {
    const text = files[path];
    if (text === undefined) throw new Error('no such file');
    return text;
  };
  const code = await runJourney(args, {
    stdin: stdin(),
    readFile,
    out: (line) => out.push(line),
    err: (line) => err.push(line),
  });
  const printed = out.join('\n');
  return { code, err, journey: printed.startsWith('{') ? JSON.parse(printed) : null, out };
}

const FEED = [
  '{"type":"created","observedAt":"2026-01-04T10:00+09:00"}',
  '',
  '{"type":"list","observedAt":"2026-01-07T09:00+09:00","source":"jp.yamato","events":[{"time":"01月05日 10:00","raw":"荷物受付","place":"江東"},{"time":"01月07日 08:30","raw":"配達中"}]}',
  '{"type":"push","observedAt":"2026-01-07T18:00+09:00","source":"jp.yamato","events":[{"time":"2026-01-07","raw":"配達完了"}]}',
].join('\n');

describe('todoke journey', () => {
  test('folds a feed from standard input', async () => {
    const { code, journey } = await run(['--jsonl', '-'], FEED);
    expect(code).toBe(0);
    expect(journey).toMatchObject({
      status: 'delivered.generic',
      trackingState: 'completed',
      eventCount: 3,
      flags: [],
      promise: null,
      events: [
        {
          time: '2026-01-05T10:00:00+09:00',
          precision: 'minute',
          zone: 'Asia/Tokyo',
          timeText: '01月05日 10:00',
          yearInferred: true,
          status: 'in_transit.accepted',
          rawText: '荷物受付',
          place: '江東',
        },
        { status: 'out_for_delivery.on_vehicle' },
        { time: '2026-01-07', precision: 'day', yearInferred: false, status: 'delivered.generic' },
      ],
    });
  });

  test('reads a file, with a byte order mark and carriage returns', async () => {
    const { code, journey } = await run(['--jsonl=feed.jsonl'], '', {
      'feed.jsonl': `\uFEFF${FEED.replaceAll('\n', '\r\n')}`,
    });
    expect([code, journey.eventCount]).toEqual([0, 3]);
  });

  test('an empty feed is a parcel of which nothing is known', async () => {
    expect((await run([])).journey).toMatchObject({
      status: 'unknown.awaiting_first_scan',
      trackingState: 'active',
      eventCount: 0,
    });
  });

  test('says why, as of the last line, in the shape of the API', async () => {
    const unseen = [
      '{"type":"created","observedAt":"2026-01-06T09:00+09:00"}',
      '{"type":"not_found","observedAt":"2026-01-06T09:59+09:00","source":"jp.yamato"}',
      '{"type":"clock","observedAt":"2026-01-06T10:00+09:00"}',
    ];
    const { diagnosis } = (await run([], unseen.join('\n'))).journey;
    expect(causeSchema.array().parse(diagnosis)).toEqual(diagnosis);
    expect(diagnosis[0]).toMatchObject({
      code: 'not_registered_yet',
      contact: { id: expect.stringContaining('jp.yamato'), openNow: true },
    });
    // Three days later waiting explains less and has no end any more.
    unseen.push('{"type":"not_found","observedAt":"2026-01-09T22:00+09:00","source":"jp.yamato"}');
    const later = (await run([], unseen.join('\n'))).journey.diagnosis;
    expect(later[0].confidence).toBeLessThan(diagnosis[0].confidence);
    expect(later[0].waitUntil).toBeNull();
    expect(diagnosis[0].waitUntil).not.toBeNull();
    expect((await run([])).journey.diagnosis).toEqual([]);
  });

  test('time that passes without news is silence; after a failed look nobody knows', async () => {
    const list = FEED.split('\n')[2]?.replace('配達中', '配達店到着') ?? '';
    const clock = '{"type":"clock","observedAt":"2026-01-09T12:00+09:00"}';
    const down = '{"type":"error","observedAt":"2026-01-08T12:00+09:00","source":"jp.yamato"}';
    const first = async (...lines: readonly string[]) =>
      (await run([], lines.join('\n'))).journey.diagnosis[0]?.code;
    expect(await first(list, clock)).toBe('no_scan_48h');
    expect(await first(list, down, clock)).toBe('carrier_outage');
  });

  test('the digits are looked at where the feed says the number', async () => {
    const lines = [
      '{"type":"created","observedAt":"2026-01-06T09:00+09:00","number":"123456789019"}',
      '{"type":"not_found","observedAt":"2026-01-06T09:59+09:00","source":"jp.yamato"}',
    ];
    expect((await run([], lines.join('\n'))).journey.diagnosis[0]).toMatchObject({
      code: 'mistyped_number',
      params: { position: 12 },
    });
  });

  test('a zone nobody knows has no offset', async () => {
    const line =
      '{"type":"push","observedAt":"2026-01-11T00:00Z","source":"us.usps","events":[{"time":"2026-01-10 17:00","zone":"?","status":"in_transit.moving"}]}';
    expect((await run([], line)).journey.events[0]).toMatchObject({
      time: '2026-01-10T17:00:00',
      zone: null,
    });
  });

  test('names every line that cannot be read, and why', async () => {
    const { code, err, out } = await run(
      ['--jsonl'],
      `${FEED}\n{"type":"walk"\n{"type":"push","observedAt":"2026-01-07T18:00+09:00","events":[{"time":"2026-01-07","status":"a.b"},{"time":5}]}`,
    );
    expect([code, out]).toEqual([2, []]);
    expect(err).toEqual([
      'line 5: this is not JSON: write one whole object on one line, in UTF-8',
      'line 6, event 2: "time" must be a text',
    ]);
  });

  test('a wrong file is not answered with thousands of lines', async () => {
    const { code, err } = await run([], 'x\n'.repeat(5_000));
    expect([code, err.length, err.at(-1)]).toEqual([2, 21, '… and 4980 more lines that cannot be read']);
  });

  test('words that are not UTF-8 are folded, and said to be garbled', async () => {
    const line = FEED.split('\n')[3] ?? '';
    const { code, err, journey } = await run(['--jsonl=sjis'], '', {
      sjis: line.replace('配達完了', '�z�B����'),
    });
    expect([code, journey.status]).toEqual([0, 'unknown.unmapped']);
    expect(err).toEqual([expect.stringMatching(/^line 1: some characters are not UTF-8/)]);
  });

  test('a file that is not there, and a call that means nothing', async () => {
    expect(await run(['--jsonl', 'nowhere'])).toMatchObject({
      code: 2,
      err: ['nowhere: cannot be read (no such file)'],
    });
    expect((await run(['--yaml', 'x'])).code).toBe(2);
    expect((await run(['--help'])).code).toBe(0);
  });
});
