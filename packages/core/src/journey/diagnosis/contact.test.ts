import { expect, test } from 'vitest';
import { everyDay } from '../../time/business.ts';
import { isoJst } from '../../time/jst.ts';
import { bestContact, contactNow } from './contact.ts';
import { diagnose } from './diagnose.ts';
import type { ContactFacts } from './input.ts';
import {
  CARRIER_LINE,
  DESK,
  SELLER_LINE,
  carrierFacts,
  journeyOf,
  local,
  orderFacts,
  situation,
} from './situation.ts';

const UNKNOWN_HOURS: ContactFacts = { ...CARRIER_LINE, id: 'sample.unknown', hours: null };
const CLOSED: ContactFacts = { ...DESK, id: 'sample.never', hours: everyDay() };

function said(contact: ContactFacts, at: string): string {
  const { openNow, hours, changesAt } = contactNow(contact, local(at));
  const today = hours === null ? 'closed today' : `${hours.open}–${hours.close}`;
  return `${String(openNow)} ${today} ${changesAt === null ? '-' : isoJst(changesAt).slice(5, 16)}`;
}

test.each([
  [CARRIER_LINE, '2026-11-23T07:59', 'false 08:00–21:00 11-23T08:00'], // 勤労感謝の日
  [CARRIER_LINE, '2026-11-23T08:00', 'true 08:00–21:00 11-23T21:00'],
  [CARRIER_LINE, '2026-11-23T21:00', 'false 08:00–21:00 11-24T08:00'],
  [SELLER_LINE, '2026-11-23T11:00', 'false closed today 11-24T10:00'],
  [SELLER_LINE, '2026-11-20T16:59', 'true 10:00–17:00 11-20T17:00'],
  [SELLER_LINE, '2026-11-20T17:00', 'false 10:00–17:00 11-24T10:00'],
  [UNKNOWN_HOURS, '2026-11-20T12:00', 'null closed today -'],
] as const)('%o at %s', (contact, at, expected) => {
  expect(said(contact, at)).toBe(expected);
});

test('the line that is open now comes first, then unknown hours, then the first to open', () => {
  const all = [SELLER_LINE, UNKNOWN_HOURS, CARRIER_LINE];
  expect(bestContact(all, local('2026-11-24T11:00'))?.id).toBe(SELLER_LINE.id);
  expect(bestContact(all, local('2026-11-23T11:00'))?.id).toBe(CARRIER_LINE.id);
  expect(bestContact(all, local('2026-11-23T23:00'))?.id).toBe(UNKNOWN_HOURS.id);
  expect(bestContact([SELLER_LINE, CARRIER_LINE], local('2026-11-23T23:00'))?.id).toBe(CARRIER_LINE.id);
  expect(bestContact([CLOSED, SELLER_LINE], local('2026-11-23T23:00'))?.id).toBe(SELLER_LINE.id);
  expect(bestContact([], local('2026-11-23T23:00'))).toBeNull();
});

test('the party that can help is named, or the next one when it has no contact', () => {
  const shipped = orderFacts('2026-06-07T10:00', { hasNumber: false, shippedAt: local('2026-06-08T17:00') });
  const missing = situation('2026-06-10T12:00', { carrier: null, order: shipped });
  expect(diagnose(missing)[0]?.contact?.id).toBe(SELLER_LINE.id);
  const noSeller = situation('2026-06-10T12:00', {
    carrier: null,
    order: { ...shipped, sellerContacts: [] },
  });
  expect(diagnose(noSeller)[0]?.contact?.id).toBe(DESK.id);
  const absent = journeyOf([['2026-06-09T18:10', 'attempt_failed.recipient_absent', '持戻']]);
  expect(diagnose(situation('2026-06-10T09:00', { journey: absent }))[0]?.contact?.id).toBe(CARRIER_LINE.id);
});

test('when another carrier’s service is off, its own line is named', () => {
  const line = { ...CARRIER_LINE, id: 'sample.other' };
  const suspended = { state: 'suspended', since: null, until: null } as const;
  const causes = diagnose(
    situation('2026-06-12T12:00', {
      asked: [{ carrier: 'jp.yamato', outcome: 'not_found', at: local('2026-06-12T11:59') }],
      otherCarriers: [carrierFacts({ id: 'jp.sagawa', status: suspended, contacts: [line] })],
    }),
  );
  const found = causes.find(({ code }) => code === 'carrier_suspended');
  expect(found?.params['carrier']).toBe('jp.sagawa');
  expect(found?.contact?.id).toBe('sample.other');
});
