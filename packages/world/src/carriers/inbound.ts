import { HOUR_MS } from '../jst.ts';
import type { EventKind, ScriptEvent } from '../parcels/script.ts';

/** What happens to parcels from abroad; carriers without a Japanese network need words for these only. */
const INBOUND_KINDS = [
  'intl_posted',
  'intl_departed',
  'intl_arrived',
  'customs',
  'customs_cleared',
  'arrived',
  'out',
  'absent',
  'kept',
  'redelivery',
  'delivered',
] as const satisfies readonly EventKind[];
export type InboundKind = (typeof INBOUND_KINDS)[number];

export function isInboundKind(kind: EventKind): kind is InboundKind {
  return INBOUND_KINDS.some((one) => one === kind);
}

export interface InboundEvent<Word> {
  readonly at: number;
  readonly kind: InboundKind;
  readonly word: Word;
  readonly city: string;
  readonly country: { readonly code: string; readonly name: string };
  readonly offsetHours: number;
}

const JAPAN = { code: 'JP', name: 'JAPAN' } as const;

/** Events with a carrier's words and places in Latin letters, oldest first. */
export function inboundEvents<Word>(
  events: readonly ScriptEvent[],
  words: Readonly<Record<InboundKind, Word>>,
): readonly InboundEvent<Word>[] {
  return events.flatMap((event) => {
    if (!isInboundKind(event.kind)) return [];
    const abroad = event.place.country;
    return [
      {
        at: event.at,
        kind: event.kind,
        word: words[event.kind],
        city: abroad?.city ?? event.place.town.nameEn,
        country: abroad ?? JAPAN,
        offsetHours: abroad?.offsetHours ?? 9,
      },
    ];
  });
}

/** `2026-11-22T09:00:00` on the wall at the place, without a zone. */
export function wallClock(at: number, offsetHours: number): string {
  return new Date(at + offsetHours * HOUR_MS).toISOString().slice(0, 19);
}

/** `+09:00`, `-06:00` */
export function offsetText(offsetHours: number): string {
  return `${offsetHours < 0 ? '-' : '+'}${String(Math.abs(offsetHours)).padStart(2, '0')}:00`;
}
