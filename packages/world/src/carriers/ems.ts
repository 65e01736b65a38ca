import { HOUR_MS } from '../jst.ts';
import { inboundEvents, type InboundKind } from './inbound.ts';
import { html, isKnown, maintenancePage, notFoundPage, typedNumber, type SandboxCarrier } from './sandbox.ts';

const EMS_WORDS: Readonly<Record<InboundKind, string>> = {
  intl_posted: 'Posting/Collection',
  intl_departed: 'Departure from outward office of exchange',
  intl_arrived: 'Arrival at inward office of exchange',
  customs: 'Item presented to import Customs',
  customs_cleared: 'Departure from inward office of exchange',
  arrived: 'Arrival at delivery office',
  out: 'Item out for physical delivery',
  absent: 'Attempted/Unsuccessful delivery',
  kept: 'Item held at delivery depot',
  redelivery: 'Item held at delivery depot',
  delivered: 'Final delivery',
};

/** The EMS cooperative's page about Japan Post's EMS items: `GET /api/publicTracking/track?language=EN&itemId=N`. */
export const ems: SandboxCarrier = {
  id: 'ems',
  sees: ['jp.japanpost'],
  credentials: {},
  answer(request, desk) {
    if (request.path !== '/api/publicTracking/track') return notFoundPage();
    const number = typedNumber(request.query.get('itemId') ?? '');
    if (!/^E[A-Z]\d{9}[A-Z]{2}$/.test(number))
      return html(frame(`<p>${number} does not denote an EMS item.</p>`));
    const look = desk.look(number);
    if (!isKnown(look)) return html(frame('<p>There were no results found.</p>'));
    const rows = inboundEvents(look.seen.events, EMS_WORDS).map(
      (event) =>
        `<tr><td>${momentOf(event.at, event.offsetHours)}</td><td>${event.word}</td><td>${event.country.name}</td></tr>`,
    );
    return html(
      frame(`<table id="table-${look.number}" class="table">
<thead><tr><th>Date and time</th><th>Status</th><th>Location</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>`),
    );
  },
  maintenance: maintenancePage,
};

function frame(content: string): string {
  return `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Track and trace</title></head>
<body><div class="result">
${content}
</div></body></html>
`;
}

/** `Jul 16, 2026, 3:57 PM` on the wall at the place. */
function momentOf(at: number, offsetHours: number): string {
  return new Date(at + offsetHours * HOUR_MS)
    .toLocaleString('en-US', { timeZone: 'UTC', dateStyle: 'medium', timeStyle: 'short' })
    .replaceAll('\u202f', ' ');
}
