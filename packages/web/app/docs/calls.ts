/** What the examples of the documentation send; `number` is invented, `DA…` belongs to own delivery. */
const SAMPLES: Readonly<Record<string, { readonly path?: string; readonly body?: object }>> = {
  recognize: { path: '/v1/recognize?q=1234-5678-9013' },
  recognizeMessage: { body: { q: 'ヤマト運輸 1234-5678-9013' } },
  search: { path: '/v1/search?q=1234-5678-9013' },
  trackNumber: { body: { number: '1234-5678-9013' } },
  findParcels: { path: '/v1/parcels?number=DA5839201746' },
  readCarrier: { path: '/v1/carriers/jp.yamato' },
  postEvents: {
    body: {
      events: [
        {
          number: 'DA5839201746',
          time: '2026-11-22 09:40',
          zone: 'Asia/Tokyo',
          status: 'out_for_delivery.on_vehicle',
          raw: '配達に出ました',
          place: '江東センター',
        },
      ],
    },
  },
};

/** An operation as far as a call needs it. */
export interface Callable {
  readonly operationId: string;
  readonly method: string;
  readonly path: string;
  /** Whether a key is needed. */
  readonly keyed: boolean;
}

/**
 * The call of an operation as a command for the terminal, or null where no example makes sense without a parcel of
 * one's own.
 */
export function curl({ operationId, method, path, keyed }: Callable, origin: string): string | null {
  const sample = SAMPLES[operationId];
  if (sample === undefined && (path.includes('{') || method !== 'GET')) return null;
  const parts = [`curl '${origin}${sample?.path ?? path}'`];
  if (keyed) parts.push(`-H "authorization: Bearer $TODOKE_KEY"`);
  if (sample?.body !== undefined)
    parts.push(`-H 'content-type: application/json'`, `-d '${JSON.stringify(sample.body, null, 2)}'`);
  return parts.join(' \\\n  ');
}
