import { recognize } from '@todoke/core/numbers';
import { FORMAT_COUNT, naiveRecognize } from './naive-recogniser.ts';
import type { BenchRow } from './bench-row.ts';

/** What a peer must offer to be measured beside us. */
interface Peer {
  readonly name: string;
  readonly bare: (text: string) => unknown;
  readonly message: (text: string) => unknown;
}

/** CPU time of one measurement; three are taken and the middle one counts. */
const RUN_MS = 700;
const RUNS = 3;

/** 280 numbers as people paste them: bare, dashed, foreign and wrong ones. */
const bareNumbers = (): string[] => {
  const foreign = [
    '1Z5R89390357567127',
    'EG725089303JP',
    '986578788855',
    '9400111206206406260787',
    'DA1234567890',
    '131-12-38385-2',
    '3318810025',
    '503-1234567-1234567',
  ];
  let state = 20_261_122;
  return Array.from({ length: 280 }, (_, index) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    const body = String(10_000_000_000 + (state % 89_999) * 1_000_000 + (state % 999_983)).slice(0, 11);
    const number = `${body}${index % 5 === 4 ? 9 : Number(body) % 7}`;
    if (index % 3 === 1) return `${number.slice(0, 4)}-${number.slice(4, 8)}-${number.slice(8)}`;
    return index % 3 === 2 ? (foreign[index % foreign.length] ?? number) : number;
  });
};

/** A shipping notice of 1,000 characters: order, slip, dates, phone, address. */
const message = (): string =>
  `件名: 【ヤマト運輸】お荷物お届けのお知らせ

見本 一郎 様

いつもご利用いただきありがとうございます。お荷物のお届け予定についてお知らせいたします。

■お届け予定日時: 2026年11月24日 14:00-16:00
■伝票番号: 5839-2017-4622
■ご依頼主: 架空商店 様
■ご注文番号: 250-1234567-1234567
■お問い合わせ先: 0120-00-0000 (8:00-21:00)

配送状況は下記のページでご確認ください。
https://toi.kuronekoyamato.co.jp/cgi-bin/tneko?number01=583920174622

${'このメールは送信専用です。ご返信いただいてもお答えできません。'.repeat(10)}
${'Your parcel has been shipped and will arrive soon. Please keep this message until it is delivered. '.repeat(5)}
UPS 1Z5R89390357567127
`.slice(0, 1000);

const perSecond = (work: (text: string) => unknown, texts: readonly string[]): number => {
  const measures: number[] = [];
  for (let run = 0; run <= RUNS; run++) {
    const start = process.cpuUsage();
    let done = 0;
    let spent = 0;
    while (spent < RUN_MS * 1000) {
      for (const text of texts) work(text);
      done += texts.length;
      const { user, system } = process.cpuUsage(start);
      spent = user + system;
    }
    // The first run warms up.
    if (run > 0) measures.push((done / spent) * 1e6);
  }
  return Math.round(measures.sort((a, b) => a - b)[RUNS >> 1] ?? 0);
};

/** `ts-tracking-number` when whoever runs the benchmark has installed it beside; else undefined. */
const loadPeer = async (): Promise<Peer | undefined> => {
  try {
    const name = process.env['TODOKE_BENCH_PEER'] ?? 'ts-tracking-number';
    // The peer is not a dependency: its types are not here, only these two functions are used.
    const peer = (await import(name)) as Record<'getTracking' | 'findTracking', (text: string) => unknown>;
    return { name: 'ts-tracking-number', bare: peer.getTracking, message: peer.findTracking };
  } catch {
    return undefined;
  }
};

const row = (name: string, value: number, baseline: { name: string; value: number }): BenchRow => ({
  name,
  value,
  unit: '1/s per core',
  baseline,
  ratio: Math.round((value / baseline.value) * 10) / 10,
});

/** Recognitions per second of CPU time, ranked objects included, beside a peer in the same run. */
export const benchNumbers = async (): Promise<BenchRow[]> => {
  const peer: Peer = (await loadPeer()) ?? {
    name: `naive list of ${FORMAT_COUNT} expressions`,
    bare: naiveRecognize,
    message: naiveRecognize,
  };
  const bare = bareNumbers();
  const messages = [message()];
  return [
    row('numbers: bare', perSecond(recognize, bare), { name: peer.name, value: perSecond(peer.bare, bare) }),
    row('numbers: message of 1,000 characters', perSecond(recognize, messages), {
      name: peer.name,
      value: perSecond(peer.message, messages),
    }),
  ];
};
