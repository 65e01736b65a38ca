import { createHash, createHmac } from 'node:crypto';

/* What each service pushes and how it proves itself, written from its description and not from the product's code. */

export const SECRETS = {
  '17track': { apiKey: 'k17' },
  aftership: { webhookSecret: 'after-secret' },
  ship24: { webhookSecret: 'ship-secret' },
  easypost: { webhookSecret: 'pass\u212Bword' },
  'us.ups': { pushCredential: 'ups-credential' },
  'us.usps': { webhookSecret: 'usps-secret' },
  'de.dhl': { pushSecret: 'dhl-secret' },
  'cn.sf': { pushSecret: 'sf-secret' },
} as const;
export type Pusher = keyof typeof SECRETS;

const hmac = (secret: string, body: string, encoding: 'hex' | 'base64') =>
  createHmac('sha256', secret).update(body).digest(encoding);

/** The headers that prove each service. */
export const SIGNED: Readonly<Record<Pusher, (body: string) => Readonly<Record<string, string>>>> = {
  '17track': (body) => ({ sign: createHash('sha256').update(`${body}/k17`).digest('hex') }),
  aftership: (body) => ({ 'aftership-hmac-sha256': hmac('after-secret', body, 'base64') }),
  ship24: () => ({ authorization: 'Bearer ship-secret' }),
  easypost: (body) => ({
    // The secret's Ångström sign decomposes under NFKD into A and a ring.
    'x-hmac-signature': `hmac-sha256-hex=${hmac('passA\u030Aword', body, 'hex')}`,
  }),
  'us.ups': () => ({ credential: 'ups-credential' }),
  'us.usps': (body) => ({ 'x-hmac': hmac('usps-secret', body, 'base64') }),
  'de.dhl': () => ({ 'x-todoke-push': 'dhl-secret' }),
  'cn.sf': () => ({ 'x-todoke-push': 'sf-secret' }),
};

interface Said {
  readonly number: string;
  /** Wall clock in Japan: `2026-11-20T14:02:00`. */
  readonly at?: string;
  readonly words?: string;
}

/** One delivered parcel as each service pushes it; names of people stand where the real ones have them. */
export const BODIES: Readonly<Record<Pusher, (said: Said) => object>> = {
  '17track': ({ number, at = '2026-11-20T14:02:00', words = 'Delivered, signed by PRIVATE_NAME' }) => ({
    event: 'TRACKING_UPDATED',
    data: {
      number,
      track_info: {
        shipping_info: { recipient_address: { street: 'PRIVATE_STREET' } },
        tracking: {
          providers: [
            {
              latest_sync_time: '2026-11-20T06:00:00Z',
              events: [
                {
                  time_iso: `${at}+09:00`,
                  description: words,
                  sub_status: 'Delivered_Other',
                  location: 'Tokyo',
                },
              ],
            },
          ],
        },
      },
    },
  }),
  aftership: ({ number, at = '2026-11-20T14:02:00', words = 'Delivered' }) => ({
    ts: 1_795_154_400,
    event: 'tracking_update',
    event_id: 'e1',
    msg: {
      tracking_number: number,
      customers: [{ name: 'PRIVATE_NAME' }],
      tag: 'Delivered',
      checkpoints: [{ checkpoint_time: `${at}+09:00`, message: words, subtag: 'Delivered_001' }],
    },
  }),
  ship24: ({ number, at = '2026-11-20T14:02:00', words = 'Delivered' }) => ({
    trackings: [
      {
        metadata: { generatedAt: '2026-11-20T06:00:00.000Z' },
        tracker: { trackingNumber: number },
        shipment: { statusMilestone: 'delivered', recipient: { name: 'PRIVATE_NAME' } },
        events: [{ status: words, occurrenceDatetime: `${at}+09:00`, statusMilestone: 'delivered' }],
      },
    ],
  }),
  easypost: ({ number, at = '2026-11-20T14:02:00', words = 'Delivered' }) => ({
    object: 'Event',
    description: 'tracker.updated',
    created_at: '2026-11-20T06:00:00Z',
    result: {
      tracking_code: number,
      status: 'delivered',
      signed_by: 'PRIVATE_SIGNATURE',
      tracking_details: [{ message: words, datetime: `${at}+09:00`, status: 'delivered' }],
    },
  }),
  'us.ups': ({ number, at = '2026-11-20T14:02:00', words = 'DELIVERED' }) => ({
    trackingNumber: number,
    localActivityDate: at.slice(0, 10).replaceAll('-', ''),
    localActivityTime: at.slice(11).replaceAll(':', ''),
    activityLocation: { city: 'Example City', postalCode: 'PRIVATE_ZIP' },
    activityStatus: { type: 'D', code: 'KB', description: words, descriptionCode: '011' },
  }),
  'us.usps': ({ number, at = '2026-11-20T14:02:00', words = 'Delivered' }) => ({
    subscriptionId: 's1',
    payload: {
      trackingNumber: number,
      destinationCity: 'PRIVATE_CITY',
      trackingEvents: [{ eventType: words, eventTimestamp: at, eventCode: '01' }],
    },
  }),
  'de.dhl': ({ number, at = '2026-11-20T14:02:00', words = 'Delivered' }) => ({
    shipments: [
      {
        id: number,
        details: { receiver: { name: 'PRIVATE_NAME' } },
        events: [{ timestamp: at, statusCode: 'delivered', description: words }],
      },
    ],
  }),
  'cn.sf': ({ number, at = '2026-11-20T14:02:00', words = '已签收,签收人:PRIVATE_NAME' }) => ({
    Body: {
      WaybillRoute: [{ mailno: number, acceptTime: at.replace('T', ' '), opCode: '80', remark: words }],
    },
  }),
};
export const PUSHERS = Object.keys(BODIES) as readonly Pusher[]; // the keys of the table

/** What a service wants to hear, where any 2xx is not enough. */
export const ANSWERS: Readonly<Partial<Record<Pusher, object>>> = {
  'cn.sf': { return_code: '0000', return_msg: '成功' },
};
