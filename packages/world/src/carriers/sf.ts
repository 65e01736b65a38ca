import { createHash } from 'node:crypto';
import { inboundEvents, wallClock, type InboundEvent, type InboundKind } from './inbound.ts';
import {
  isKnown,
  json,
  maintenancePage,
  parseJson,
  typedNumber,
  type Desk,
  type SandboxCarrier,
} from './sandbox.ts';

interface SfWord {
  readonly opCode: string;
  readonly remark: string;
}

const SF_WORDS: Readonly<Record<InboundKind, SfWord>> = {
  intl_posted: { opCode: '50', remark: '顺丰速运 已收取快件' },
  intl_departed: { opCode: '30', remark: '快件在【深圳】完成分拣，准备发往下一站' },
  intl_arrived: { opCode: '31', remark: '快件到达【日本】' },
  customs: { opCode: '14', remark: '快件正在清关' },
  customs_cleared: { opCode: '36', remark: '快件已清关，正发往派送地' },
  arrived: { opCode: '31', remark: '快件到达派送点' },
  out: { opCode: '44', remark: '快件正在派送途中，请您准备签收' },
  absent: { opCode: '33', remark: '收件人不在，将再次派送' },
  kept: { opCode: '99', remark: '快件暂存于派送点' },
  redelivery: { opCode: '631', remark: '已与收件人约定再次派送' },
  delivered: { opCode: '80', remark: '已签收，感谢使用顺丰' },
};

/** Last four digits of the recipient's phone that opens a parcel here. */
const PHONE = '0000';
const MAX_NUMBERS = 10;
const PUSH_SECRET = 'sandbox-sf-push';

/** SF open platform: `POST /std/service`, a digest over the message, JSON inside a JSON string; order not guaranteed. */
export const sf: SandboxCarrier = {
  id: 'cn.sf',
  sees: ['cn.sf'],
  credentials: {
    partnerId: 'SANDBOX',
    checkWord: 'sandbox-sf-checkword',
    phoneDigits: PHONE,
    pushSecret: PUSH_SECRET,
  },
  answer(request, desk) {
    if (request.path !== '/std/service')
      return json({ apiResultCode: 'A1004', apiErrorMsg: 'no such service' }, 404);
    const { form } = request;
    const msgData = form.get('msgData') ?? '';
    if (form.get('partnerID') !== this.credentials['partnerId'])
      return platform('A1001', 'partnerID is required or unknown');
    if (
      form.get('msgDigest') !==
      digestOf(msgData, form.get('timestamp') ?? '', this.credentials['checkWord'] ?? '')
    ) {
      return platform('A1006', 'digest does not match');
    }
    if (form.get('serviceCode') !== 'EXP_RECE_SEARCH_ROUTES')
      return platform('A1004', 'service not subscribed');
    const message = parseJson(msgData) as { trackingNumber?: unknown; checkPhoneNo?: unknown } | undefined; // fields checked below
    const asked = Array.isArray(message?.trackingNumber) ? message.trackingNumber : [message?.trackingNumber];
    const numbers = asked.filter((one) => typeof one === 'string').slice(0, MAX_NUMBERS);
    const routeResps = numbers.map((number) =>
      routesOf(typedNumber(number), message?.checkPhoneNo === PHONE, desk),
    );
    return platform(
      'A1000',
      '',
      JSON.stringify({ success: true, errorCode: 'S0000', errorMsg: null, msgData: { routeResps } }),
    );
  },
  // Routes since the last push; the address given to SF carries the secret.
  push: {
    secret: PUSH_SECRET,
    bodies: ({ number, seen }, from) => [
      {
        Body: {
          WaybillRoute: inboundEvents(seen.events.slice(from), SF_WORDS).map((event, index) => ({
            id: `sandbox${number}${from + index}`,
            mailno: number,
            ...routeOf(event),
          })),
        },
      },
    ],
    sign: (_body, secret) => ({ 'x-todoke-push': secret }),
  },
  maintenance: maintenancePage,
};

/** `base64(md5(urlencode(msgData + timestamp + checkword)))`, with `+` for spaces as Java encodes. */
export function digestOf(msgData: string, timestamp: string, checkword: string): string {
  const encoded = new URLSearchParams([['', `${msgData}${timestamp}${checkword}`]]).toString().slice(1);
  return createHash('md5').update(encoded).digest('base64');
}

function platform(code: string, message: string, data: string | null = null) {
  return json({ apiErrorMsg: message, apiResponseID: 'sandbox', apiResultCode: code, apiResultData: data });
}

/** Without the phone's digits the routes are withheld; the list is not in order of time. */
function routesOf(number: string, opened: boolean, desk: Desk): object {
  const look = desk.look(number);
  if (!isKnown(look) || !opened) return { mailNo: number, routes: [] };
  const routes = inboundEvents(look.seen.events, SF_WORDS).map(routeOf);
  const [first, ...others] = routes;
  return { mailNo: look.number, routes: first === undefined ? [] : [...others, first] };
}

function routeOf(event: InboundEvent<SfWord>): object {
  return {
    acceptAddress: event.country.code === 'CN' ? '深圳市' : event.city,
    acceptTime: wallClock(event.at, 8).replace('T', ' '),
    remark: event.word.remark,
    opCode: event.word.opCode,
  };
}
