import type { EpochMs } from '@todoke/core/time';
import * as accounts from '../accounts/queries.ts';
import * as entries from '../entries/queries.ts';
import * as carriers from '../carriers/queries.ts';
import * as append from '../parcels/append/queries.ts';
import * as events from '../events/queries.ts';
import * as insight from '../insight/queries.ts';
import * as ops from '../ops/queries.ts';
import * as parcels from '../parcels/queries.ts';
import * as polling from '../polling/queries.ts';
import * as pushes from '../pushes/queries.ts';
import * as refold from '../refold/queries.ts';
import * as search from '../search/queries.ts';
import * as status from '../status/queries.ts';
import { FRESH_GATE } from '@todoke/core/polling';
import type { QueryCall } from './compiled.ts';

/** The features' query modules; a test finds every function of theirs below. */
export const QUERY_MODULES = {
  accounts,
  entries,
  carriers,
  'parcels/append': append,
  events,
  insight,
  ops,
  parcels,
  polling,
  pushes,
  refold,
  search,
  status,
};

const ID = '0198aaaa-0000-7000-8000-000000000001';
const NOW = new Date('2026-11-22T00:00:00Z');
const AT = NOW.getTime() as EpochMs; // an example's own instant
const HASH = Buffer.alloc(32, 1);
/** The parcel the examples speak of. */
export const EXAMPLE_PARCEL = { id: ID, carrier: 'jp.yamato', number: '123456789013' } as const;
const CANARY = { carrier: EXAMPLE_PARCEL.carrier, number: EXAMPLE_PARCEL.number };
const STATE = {
  status: 'in_transit.moving',
  trackingState: 'active',
  observations: '',
  bookmark: '0- 0 -  -  ',
  checkedAt: AT,
} as const;

/** One example call of every query: what `queries.sql` shows, and what a test runs on the real schema. */
export const QUERY_EXAMPLES: Readonly<Record<string, QueryCall>> = {
  'accounts.insertApiKey': (db) =>
    accounts.insertApiKey(
      db,
      { id: ID, name: 'example', hash: HASH, hint: 'abcd', scopes: ['events:write'] },
      NOW,
    ),
  'accounts.findApiKeyByHash': (db) => accounts.findApiKeyByHash(db, HASH),
  'accounts.listApiKeys': (db) => accounts.listApiKeys(db),
  'accounts.revokeApiKey': (db) => accounts.revokeApiKey(db, ID, NOW),
  'accounts.touchApiKey': (db) => accounts.touchApiKey(db, ID, NOW),

  'entries.listEntries': (db) => entries.listEntries(db, 'us.fedex', ['123456789012']),
  'entries.saveEntry': (db) =>
    entries.saveEntry(db, 'us.fedex', {
      number: '123456789012',
      entry: '1~A',
      chosenBy: 'latest',
      chosenAt: NOW,
      unsure: false,
      entries: '[]',
    }),
  'carriers.lockGate': (db) => carriers.lockGate(db, 'jp.yamato'),
  'carriers.saveGate': (db) => carriers.saveGate(db, 'jp.yamato', FRESH_GATE),
  'carriers.listGates': (db) => carriers.listGates(db),
  'carriers.listCanaries': (db) => carriers.listCanaries(db),
  'carriers.saveCanary': (db) => carriers.saveCanary(db, { ...CANARY, source: 'operator' }),
  'carriers.removeCanary': (db) => carriers.removeCanary(db, CANARY),
  'carriers.landFlights': (db) => carriers.landFlights(db),
  'carriers.removeOtherCanaries': (db) => carriers.removeOtherCanaries(db, ['jp.yamato 123456789013']),
  'carriers.noteCanary': (db) => carriers.noteCanary(db, { ...CANARY, outcome: 'ok' }, NOW),
  'carriers.findAnsweredNumber': (db) => carriers.findAnsweredNumber(db, 'jp.yamato'),

  'events.findAnswer': (db) => events.findAnswer(db, ID, 'key'),
  'events.keepAnswer': (db) =>
    events.keepAnswer(db, ID, 'key', { requestHash: HASH, status: 200, answer: '{}' }),
  'events.forgetOldAnswers': (db) => events.forgetOldAnswers(db, NOW),

  'insight.loadPastParcels': (_db, pool) => insight.loadPastParcels(pool, insight.NEWEST, 100),

  'ops.replaceOperatorToken': (db) => ops.replaceOperatorToken(db, HASH, NOW),
  'ops.insertFirstToken': (db) => ops.insertFirstToken(db, HASH, NOW),
  'ops.exchangeToken': (db) => ops.exchangeToken(db, HASH, { hash: HASH, expiresAt: NOW }, NOW),
  'ops.sessionHolds': (db) => ops.sessionHolds(db, HASH, NOW),
  'ops.endSession': (db) => ops.endSession(db, HASH),
  'ops.forgetOldSessions': (db) => ops.forgetOldSessions(db, NOW),
  'ops.insertAudit': (db) => ops.insertAudit(db, { id: ID, at: NOW, action: 'login', detail: '{}' }),
  'ops.listAudit': (db) => ops.listAudit(db, 20),
  'ops.countOutcomes': (db) =>
    ops.countOutcomes(db, [{ carrier: 'jp.yamato', hour: NOW, outcome: 'ok', answers: 1 }]),
  'ops.sumOutcomes': (db) => ops.sumOutcomes(db, NOW),
  'ops.countWords': (db) =>
    ops.countWords(db, [{ carrier: 'jp.yamato', day: '2026-11-22', rawText: '例', mapped: true, seen: 1 }]),
  'ops.listWords': (db) => ops.listWords(db, '2026-11-22'),
  'ops.forgetOldCounts': (db) => ops.forgetOldCounts(db, NOW),
  'ops.listUnknownWords': (db) => ops.listUnknownWords(db, 200),
  'ops.listMappings': (db) => ops.listMappings(db),
  'ops.saveMapping': (db) =>
    ops.saveMapping(db, {
      carrier: 'jp.yamato',
      raw_text: '例',
      status: 'in_transit.moving',
      mapped_at: NOW,
    }),
  'ops.removeMapping': (db) => ops.removeMapping(db, { carrier: 'jp.yamato', text: '例' }),
  'ops.listAlarms': (db) => ops.listAlarms(db),
  'ops.keepAlarms': (db) =>
    ops.keepAlarms(db, [{ carrier: 'jp.yamato', raw_text: '例', kind: 'appeared', since: NOW }]),
  'ops.findParcelsWithWord': (db) =>
    ops.findParcelsWithWord(db, { carrier: 'jp.yamato', text: '例', after: ID }, 500),
  'ops.readFreshness': (db) => ops.readFreshness(db, NOW),

  'parcels.loadParcels': (_db, pool) => parcels.loadParcels(pool, [ID]),
  'parcels.loadParcelsByNumber': (_db, pool) => parcels.loadParcelsByNumber(pool, [EXAMPLE_PARCEL.number]),
  'parcels.insertMissingParcels': (db) =>
    parcels.insertMissingParcels(db, [EXAMPLE_PARCEL], '0- 0 -  -  ', NOW),
  'parcels.insertNewParcels': (db) => parcels.insertNewParcels(db, [{ ...EXAMPLE_PARCEL, ...STATE }], NOW),
  'parcels.loadParcelsByKey': (_db, pool) => parcels.loadParcelsByKey(pool, [EXAMPLE_PARCEL]),
  'parcels/append.loadHeads': (_db, pool) => append.loadHeads(pool, [EXAMPLE_PARCEL]),
  'parcels/append.appendTellings': (_db, pool) =>
    append.appendTellings(
      pool,
      [{ ...STATE, id: ID, version: 2, place: '(0,1)', told: '[]\n', closes: true, goodAt: AT, fact: '{}' }],
      NOW,
    ),
  'parcels.writeParcels': (_db, pool) =>
    parcels.writeParcels(
      pool,
      [{ ...STATE, id: ID, version: 2, checkProblem: null, goodAt: AT, fact: '{}' }],
      NOW,
    ),
  'parcels.countUnmappedWords': (db) =>
    parcels.countUnmappedWords(db, [{ carrier: 'jp.yamato', rawText: '例', rawCode: '' }], NOW),
  'parcels.rememberAsked': (db) =>
    parcels.rememberAsked(
      db,
      [{ number: EXAMPLE_PARCEL.number, carrier: EXAMPLE_PARCEL.carrier, outcome: 'not_found' }],
      NOW,
    ),
  'parcels.listAsked': (db) => parcels.listAsked(db, EXAMPLE_PARCEL.number),
  'parcels.forgetOldAsked': (db) => parcels.forgetOldAsked(db, NOW),
  'parcels.databaseAnswers': (db) => parcels.databaseAnswers(db),

  'polling.insertMissingPolls': (db) => polling.insertMissingPolls(db, [EXAMPLE_PARCEL], NOW),
  'polling.claimDuePolls': (db) =>
    polling.claimDuePolls(db, 'jp.yamato', { now: NOW, dueUntil: NOW, claimUntil: NOW, count: 20 }),
  'polling.isGivenUp': (db) => polling.isGivenUp(db, ID),
  'polling.dropClaims': (db) => polling.dropClaims(db),
  'polling.reschedulePoll': (db) => polling.reschedulePoll(db, ID, { dueAt: NOW, failures: 0 }),
  'polling.reschedulePoll, off the schedule': (db) => polling.reschedulePoll(db, ID, null),
  'polling.claimPoll': (db) => polling.claimPoll(db, ID, { now: NOW, claimUntil: NOW }),
  'polling.hurryPoll': (db) => polling.hurryPoll(db, ID, NOW),

  'polling.takeCall': (db) => polling.takeCall(db, 'jp.yamato', NOW, 1_000),
  'polling.listCalls': (db) => polling.listCalls(db, NOW),
  'polling.forgetOldCalls': (db) => polling.forgetOldCalls(db, NOW),
  'polling.findPrice': (db) => polling.findPrice(db, 'jp.yamato'),
  'polling.savePrice': (db) => polling.savePrice(db, 'jp.yamato', 300, { before: NOW, now: NOW }),

  'pushes.claimRegistrations': (db) =>
    pushes.claimRegistrations(db, '17track', ['LP00000000000001'], { now: NOW, heldUntil: NOW }),
  'pushes.saveRegistrations': (db) =>
    pushes.saveRegistrations(
      db,
      '17track',
      [{ number: 'LP00000000000001', problem: null, dueAt: null }],
      NOW,
    ),
  'pushes.listUnregistered': (db) => pushes.listUnregistered(db, '17track', ['LP00000000000001']),
  'pushes.reopenRegistration': (db) =>
    pushes.reopenRegistration(db, '17track', 'LP00000000000001', { registeredBefore: NOW, now: NOW }),
  'pushes.forgetOldRegistrations': (db) => pushes.forgetOldRegistrations(db, NOW),

  'refold.loadPage': (_db, pool) => refold.loadPage(pool, ID, 10),
  'refold.correctStatuses': (db) => refold.correctStatuses(db, [{ id: ID, version: 1, ...STATE }]),
  'refold.findProgress': (db) => refold.findProgress(db, 'refold'),
  'refold.saveProgress': (db) => refold.saveProgress(db, 'refold', { cursor: ID, done: 1, changed: 0 }),
  'refold.clearProgress': (db) => refold.clearProgress(db, 'refold'),
  'refold.estimateParcels': (db) => refold.estimateParcels(db),

  'search.insertLinks': (db) => search.insertLinks(db, [{ number: '987654321098', parcelId: ID }]),
  'search.insertKeyParcels': (db) =>
    search.insertKeyParcels(db, ID, [{ parcelId: ID, number: EXAMPLE_PARCEL.number }]),
  'search.findKeyParcels': (_db, pool) =>
    search.findKeyParcels(pool, { apiKeyId: ID, piece: '90123', after: ID, limit: 21 }),
  'search.findRelated': (_db, pool) => search.findRelated(pool, [EXAMPLE_PARCEL.number]),

  'status.listStretches': (db) => status.listStretches(db, NOW),
  'status.beginStretch': (db) =>
    status.beginStretch(db, { carrier: 'jp.yamato', state: 'ok', problem: null }, NOW),
  'status.touchStretch': (db) => status.touchStretch(db, 'jp.yamato', NOW),
  'status.forgetOldStretches': (db) => status.forgetOldStretches(db, NOW),
  'status.listIncidents': (db) => status.listIncidents(db, NOW, 200),
  'status.insertIncident': (db) =>
    status.insertIncident(
      db,
      {
        id: ID,
        kind: 'weather',
        carrier: null,
        area: [13],
        note_ja: '例',
        note_en: 'example',
        starts_at: NOW,
        ends_at: null,
        source: 'operator',
      },
      NOW,
    ),
  'status.endIncident': (db) => status.endIncident(db, ID, NOW),
};
