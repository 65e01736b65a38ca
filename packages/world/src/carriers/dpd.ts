import { inboundEvents, wallClock, type InboundKind } from './inbound.ts';
import { isKnown, json, maintenancePage, typedNumber, type SandboxCarrier } from './sandbox.ts';

const STEPS = ['ACCEPTED', 'ON_THE_ROAD', 'AT_DELIVERY_DEPOT', 'OUT_FOR_DELIVERY', 'DELIVERED'] as const;

interface DpdWord {
  readonly code: string;
  readonly text: string;
  readonly step: (typeof STEPS)[number];
}

const DPD_WORDS: Readonly<Record<InboundKind, DpdWord>> = {
  intl_posted: { code: 'SC_15_PICKUP', text: 'Parcel picked up', step: 'ACCEPTED' },
  intl_departed: { code: 'SC_1_SORT', text: 'In transit', step: 'ON_THE_ROAD' },
  intl_arrived: { code: 'SC_1_SORT', text: 'In transit', step: 'ON_THE_ROAD' },
  customs: { code: 'SC_1_SORT', text: 'In transit', step: 'ON_THE_ROAD' },
  customs_cleared: { code: 'SC_1_SORT', text: 'In transit', step: 'ON_THE_ROAD' },
  arrived: { code: 'SC_4_INBOUND', text: 'At parcel delivery centre', step: 'AT_DELIVERY_DEPOT' },
  out: { code: 'SC_3_IN_DELIVERY', text: 'Out for delivery', step: 'OUT_FOR_DELIVERY' },
  absent: {
    code: 'SC_14_NOT_DELIVERED',
    text: 'Unfortunately we have not been able to deliver your parcel',
    step: 'OUT_FOR_DELIVERY',
  },
  kept: { code: 'SC_4_INBOUND', text: 'At parcel delivery centre', step: 'AT_DELIVERY_DEPOT' },
  redelivery: { code: 'SC_4_INBOUND', text: 'At parcel delivery centre', step: 'AT_DELIVERY_DEPOT' },
  delivered: { code: 'SC_13_DELIVERED', text: 'Delivered', step: 'DELIVERED' },
};

/** DPD's public JSON: `GET /rest/plc/{locale}/{number}`; the bar always lists every step, DELIVERED included. */
export const dpd: SandboxCarrier = {
  id: 'de.dpd',
  sees: ['de.dpd'],
  credentials: {},
  answer(request, desk) {
    const asked = /^\/rest\/plc\/[a-z]{2}_[A-Z]{2}\/([^/]+)$/.exec(request.path)?.[1];
    if (asked === undefined) return json({ error: 'not found' }, 404);
    const look = desk.look(typedNumber(decodeURIComponent(asked)).slice(0, 14));
    if (!isKnown(look)) return json({ parcellifecycleResponse: { parcelLifeCycleData: null } });
    const events = inboundEvents(look.seen.events, DPD_WORDS);
    const current = STEPS.indexOf(events.at(-1)?.word.step ?? 'ACCEPTED');
    return json({
      parcellifecycleResponse: {
        parcelLifeCycleData: {
          shipmentInfo: {
            parcelLabelNumber: look.number,
            productName: 'DPD CLASSIC',
            receiverName: 'PRIVATE_RECEIVER_NAME',
          },
          statusInfo: STEPS.map((status, i) => ({
            status,
            label: status,
            statusHasBeenReached: i <= current,
            isCurrentStatus: i === current,
            location: events.findLast((event) => event.word.step === status)?.city ?? '',
            date: dateOf(events.findLast((event) => event.word.step === status)),
          })),
          contactInfo: { contact: [] },
          scanInfo: {
            scan: events.map((event) => ({
              date: wallClock(event.at, event.offsetHours),
              scanData: { location: `${event.city} (${event.country.code})`, country: event.country.code },
              scanDescription: { label: event.word.code, content: [event.word.text] },
            })),
          },
        },
      },
    });
  },
  maintenance: maintenancePage,
};

function dateOf(event: { readonly at: number; readonly offsetHours: number } | undefined): string {
  return event === undefined ? '' : wallClock(event.at, event.offsetHours).replace('T', ', ').slice(0, 17);
}
