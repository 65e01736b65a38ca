import { createHash } from 'node:crypto';
import { inboundEvents, wallClock, type InboundEvent, type InboundKind } from './inbound.ts';
import {
  isKnown,
  json,
  jsonBody,
  maintenancePage,
  typedNumber,
  type Desk,
  type SandboxCarrier,
  type SandboxRequest,
} from './sandbox.ts';

interface FourpxWord {
  readonly code: string;
  readonly text: string;
}

const FOURPX_WORDS: Readonly<Record<InboundKind, FourpxWord>> = {
  intl_posted: { code: 'FPX_C_SPLS', text: 'Shipment picked up' },
  intl_departed: { code: 'FPX_M_DFT', text: 'Departed from facility to next service center' },
  intl_arrived: { code: 'FPX_M_ATA', text: 'Arrived at destination airport' },
  customs: { code: 'FPX_I_CC', text: 'Customs clearance processing' },
  customs_cleared: { code: 'FPX_I_RCUK', text: 'Released from customs: customs cleared' },
  arrived: { code: 'FPX_D_LM', text: 'Arrived at the last mile carrier' },
  out: { code: 'FPX_D_OFD', text: 'Out for delivery' },
  absent: { code: 'FPX_D_LM', text: 'Delivery attempted, nobody at home' },
  kept: { code: 'FPX_D_LM', text: 'Kept at the delivery office' },
  redelivery: { code: 'FPX_O_NM', text: 'New delivery day chosen' },
  delivered: { code: 'FPX_S_OK', text: 'Secure delivery (Enclosed porch)' },
};

/** 4PX: the signed API (`tr.order.tracking.get`) and the public page's `listTrackV3`, whose summary lags its events. */
export const fourpx: SandboxCarrier = {
  id: 'cn.4px',
  sees: ['cn.4px'],
  credentials: { appKey: 'sandbox-4px', appSecret: 'sandbox-4px-secret' },
  answer(request, desk) {
    if (request.path === '/track/v2/front/listTrackV3') return publicList(request, desk);
    if (request.path !== '/router/api/service') return json({ error: 'not found' }, 404);
    const { query } = request;
    if (
      query.get('app_key') !== this.credentials['appKey'] ||
      query.get('sign') !== signOf(query, request.body, this.credentials['appSecret'] ?? '')
    ) {
      return official('0', '签名错误', []);
    }
    const number = jsonBody(request)?.['deliveryOrderNo'];
    const look = desk.look(typedNumber(typeof number === 'string' ? number : ''));
    if (!isKnown(look)) return official('1', 'System processing successful', [], look.number);
    const tracks = inboundEvents(look.seen.events, FOURPX_WORDS)
      .toReversed()
      .map((event) => ({
        businessLinkCode: event.word.code,
        occurDatetime: wallClock(event.at, event.offsetHours).replace('T', ' '),
        timeZone: zoneOf(event),
        occurLocation: event.city,
        country: event.country.code,
        trackingContent: event.word.text,
      }));
    return official('1', 'System processing successful', tracks, look.number);
  },
  maintenance: maintenancePage,
};

/** MD5 over the sorted parameters (without `sign`, `access_token`, `language`), the body and the secret. */
function signOf(query: URLSearchParams, body: string, secret: string): string {
  const unsigned = new Set(['sign', 'access_token', 'language']);
  const pairs = [...query].filter(([name]) => !unsigned.has(name)).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('md5')
    .update(`${pairs.map(([name, value]) => name + value).join('')}${body}${secret}`)
    .digest('hex');
}

function official(result: string, msg: string, trackingList: readonly object[], number = '') {
  return json({ result, msg, errors: [], data: { deliveryOrderNo: number, trackingList } });
}

function publicList(request: SandboxRequest, desk: Desk) {
  const codes = jsonBody(request)?.['queryCodes'];
  const numbers = Array.isArray(codes) ? codes.filter((code) => typeof code === 'string') : [];
  return json({
    result: 1,
    message: '操作成功',
    data: numbers.map((number) => publicTrack(typedNumber(number), desk)),
    tag: '',
  });
}

function publicTrack(number: string, desk: Desk): object {
  const look = desk.look(number);
  if (!isKnown(look)) return { queryCode: number, serverCode: null, status: 7, tracks: null };
  const events = inboundEvents(look.seen.events, FOURPX_WORDS);
  // The summary takes a day to follow: it says "in transit" until an hour after delivery.
  const delivered = events.find((event) => event.kind === 'delivered');
  return {
    queryCode: look.number,
    serverCode: look.number,
    shipperCode: null,
    ctStartCode: 'CN',
    ctEndCode: 'JP',
    ctEndName: 'Japan',
    status: delivered !== undefined && desk.now - delivered.at > 3_600_000 ? 2 : 1,
    returnStatusFlag: null,
    tracks: events.toReversed().map((event) => ({
      tkCode: event.word.code,
      tkDesc: event.word.text,
      tkTranslatedDesc: event.word.text,
      tkLocation: event.city,
      tkTimezone: zoneOf(event),
      // The printed wall clock read as if it were China's, whatever the zone beside it says.
      tkDate: new Date(Date.parse(`${wallClock(event.at, event.offsetHours)}+08:00`)).toISOString(),
      tkDateStr: wallClock(event.at, event.offsetHours).replace('T', ' '),
      tkCategoryCode: event.word.code.split('_')[1],
      tkCategoryName: '',
      spTkZipCode: null,
    })),
  };
}

function zoneOf(event: InboundEvent<FourpxWord>): string {
  return `GMT${event.offsetHours < 0 ? '-' : '+'}${Math.abs(event.offsetHours)}`;
}
