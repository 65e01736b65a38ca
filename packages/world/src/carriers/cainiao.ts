import { inboundEvents, wallClock, type InboundEvent, type InboundKind } from './inbound.ts';
import { isKnown, json, maintenancePage, typedNumber, type Look, type SandboxCarrier } from './sandbox.ts';

interface CainiaoWord {
  readonly code: string;
  readonly text: string;
}

const CAINIAO_WORDS: Readonly<Record<InboundKind, CainiaoWord>> = {
  intl_posted: { code: 'PU_PICKUP_SUCCESS', text: 'Package picked up' },
  intl_departed: { code: 'LH_DEPART', text: 'Leaving from departure country/region' },
  intl_arrived: { code: 'LH_ARRIVE', text: 'Arrived at destination country/region' },
  customs: { code: 'CC_IM_START', text: 'Import customs clearance started' },
  customs_cleared: { code: 'CC_IM_SUCCESS', text: 'Import customs clearance complete' },
  arrived: { code: 'GTMS_SC_ARRIVE', text: 'Arrived at local delivery center' },
  out: { code: 'GTMS_DO_DEPART', text: 'Out for delivery' },
  absent: { code: 'GTMS_STA_SIGN_FAILURE', text: 'Delivery attempt unsuccessful' },
  kept: { code: 'GTMS_SC_ARRIVE', text: 'Arrived at local delivery center' },
  redelivery: { code: 'GTMS_ACCEPT', text: 'Accepted by local delivery company' },
  delivered: { code: 'GTMS_SIGNED', text: 'Package delivered' },
};

/** Cainiao: `GET /global/detail.json?mailNos=a,b`. Unknown numbers come with an empty list; the last mile's number with the rest. */
export const cainiao: SandboxCarrier = {
  id: 'cn.cainiao',
  sees: ['cn.cainiao'],
  credentials: {},
  answer(request, desk) {
    if (request.path !== '/global/detail.json') return json({ success: false }, 404);
    const numbers = (request.query.get('mailNos') ?? '')
      .split(',')
      .map(typedNumber)
      .filter((number) => number !== '');
    return json({ module: numbers.map((number) => moduleOf(desk.look(number))), success: true });
  },
  maintenance: maintenancePage,
};

function moduleOf(look: Look): object {
  if (!isKnown(look))
    return {
      mailNo: look.number,
      originCountry: '',
      destCountry: '',
      mailType: '',
      status: null,
      statusDesc: null,
      detailList: [],
    };
  const events = inboundEvents(look.seen.events, CAINIAO_WORDS).toReversed().map(traceOf);
  const crossed = look.seen.events.some((event) => event.kind === 'intl_departed');
  const { continuesAs } = look.seen.parcel;
  const done = look.seen.events.some((event) => event.kind === 'delivered');
  return {
    mailNo: look.number,
    originCountry: 'Mainland China',
    destCountry: 'Japan',
    mailType: 'ORDINARY',
    mailNoSource: 'INTERNAL',
    status: done ? 'DELIVERED' : 'DELIVERING',
    statusDesc: done ? 'Delivered' : 'In transit',
    latestTrace: events[0],
    detailList: events,
    ...(crossed &&
      continuesAs !== undefined && {
        realMailNo: continuesAs,
        copyRealMailNo: continuesAs,
        destCpInfo: { cpName: 'Japan Post', phone: '', url: 'https://www.post.japanpost.jp' },
      }),
  };
}

/** `time` is wrong by the difference to China's clock; the printed time and its zone are right. */
function traceOf(event: InboundEvent<CainiaoWord>): object {
  const printed = wallClock(event.at, event.offsetHours).replace('T', ' ');
  return {
    time: Date.parse(`${printed.replace(' ', 'T')}+08:00`),
    timeStr: printed,
    timeZone: `GMT${event.offsetHours < 0 ? '-' : '+'}${Math.abs(event.offsetHours)}`,
    desc: event.word.text,
    standerdDesc: event.word.text,
    descTitle: 'Carrier note:',
    actionCode: event.word.code,
    group: { nodeCode: event.word.code.split('_')[0], nodeDesc: event.word.text },
  };
}
