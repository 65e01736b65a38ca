import { jstDate } from '../jst.ts';
import { inboundEvents, wallClock, type InboundEvent, type InboundKind } from './inbound.ts';
import { isKnown, json, maintenancePage, notFoundPage, typedNumber, type SandboxCarrier } from './sandbox.ts';

interface AmazonWord {
  readonly eventCode: string;
  /** Names of texts the shopper's page looks up; the words themselves are not sent. */
  readonly textId: string;
}

const AMAZON_WORDS: Readonly<Record<InboundKind, AmazonWord>> = {
  intl_posted: { eventCode: 'PickupDone', textId: 'swa_rex_detail_pickedUp' },
  intl_departed: { eventCode: 'Departed', textId: 'swa_rex_detail_departed' },
  intl_arrived: { eventCode: 'ArrivedAtCarrierFacility', textId: 'swa_rex_arrived_at_sort_center' },
  customs: { eventCode: 'ArrivedAtCarrierFacility', textId: 'swa_rex_detail_arrived_customs' },
  customs_cleared: { eventCode: 'Departed', textId: 'swa_rex_detail_departed_customs' },
  arrived: { eventCode: 'ArrivedAtCarrierFacility', textId: 'swa_rex_arrived_at_delivery_station' },
  out: { eventCode: 'OutForDelivery', textId: 'swa_rex_ofd' },
  absent: { eventCode: 'DeliveryAttempted', textId: 'swa_rex_attempted' },
  kept: { eventCode: 'AvailableForPickup', textId: 'swa_rex_available_pickup' },
  redelivery: { eventCode: 'RecipientRequestedAlternateDeliveryTiming', textId: 'swa_rex_rescheduled' },
  delivered: { eventCode: 'Delivered', textId: 'swa_rex_detail_delivered' },
};

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** Amazon Shipping: `GET /api/tracker/{id}`, JSON texts inside JSON, errors with status 200, newest event first. */
export const amazon: SandboxCarrier = {
  id: 'amazon',
  sees: ['amazon'],
  credentials: {},
  answer(request, desk) {
    const asked = /^\/api\/tracker\/([^/]+)$/.exec(request.path)?.[1];
    if (asked === undefined) return notFoundPage();
    const look = desk.look(typedNumber(decodeURIComponent(asked)));
    if (!isKnown(look)) {
      const errors = [{ errorCode: 'TRACKING_ID_NOT_FOUND', errorMessage: null }];
      return json({ progressTracker: JSON.stringify({ errors }), eventHistory: null });
    }
    const { number, seen } = look;
    const events = inboundEvents(seen.events, AMAZON_WORDS).toReversed();
    const status = events[0]?.word.eventCode ?? null;
    return json({
      progressTracker: JSON.stringify({ summary: { status, metadata: null }, errors: null }),
      eventHistory: JSON.stringify({
        trackingId: number,
        eventHistory: events.map(eventOf),
        summary: { status },
        errors: null,
      }),
      packageLocationDetails: JSON.stringify({ name: 'PRIVATE_NAME', addressLine: 'PRIVATE_STREET' }),
      ...(seen.promise && { expectedDeliveryDate: `${jstDate(seen.promise.day)}T20:00:00` }),
    });
  },
  maintenance: maintenancePage,
};

function eventOf({ at, offsetHours, word, city, country }: InboundEvent<AmazonWord>): object {
  return {
    eventCode: word.eventCode,
    eventTime: americanTime(wallClock(at, offsetHours)),
    statusSummary: { localisedStringId: word.textId },
    location: { city, stateProvince: null, countryCode: country.code, addressLine: 'PRIVATE_STREET' },
  };
}

/** The place's wall clock without a zone. @example americanTime('2026-08-11T16:31:56') // 'Aug 11, 2026, 4:31:56 PM' */
export function americanTime(wall: string): string {
  const [year, month, day, hour, ...rest] = wall.split(/[-T:]/);
  const hours = Number(hour);
  const clock = [String(hours % 12 === 0 ? 12 : hours % 12), ...rest].join(':');
  return `${MONTHS[Number(month) - 1] ?? ''} ${String(Number(day))}, ${year ?? ''}, ${clock} ${hours < 12 ? 'AM' : 'PM'}`;
}
