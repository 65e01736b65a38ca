export * from './observation.ts';
export * from './journey.ts';
export * from './status.ts';
export { foldJourney, DECIDED } from './fold.ts';
export { continueFold, foldWithBookmark } from './bookmark.ts';
export type { Bookmark, Continued } from './bookmark.ts';
export { CLOCK_AHEAD_MINUTES_MAX, RETRACTION_LAG_MINUTES } from './disputes.ts';
export { REUSED_AFTER_END_HOURS, REUSED_AFTER_SILENCE_DAYS } from './episodes.ts';
export { ARCHIVED_AFTER_DAYS, EXPIRED_AFTER_DAYS, STOPPED_AFTER_DAYS } from './tracking-state.ts';
export { eventKey, observationKey, CONTENT_KEY_LENGTH } from './content-key.ts';
export { VOCABULARIES, attributesOfMeaning } from './vocabularies.ts';
export { meaningOfWord } from './source-words.ts';
export type { Meaning, VocabularyName } from './vocabularies.ts';
export { parseFeedLine } from './feed.ts';
export { readFeedEvents } from './feed-event.ts';
export type { FeedReason, FeedRead } from './feed-event.ts';
export { journeySteps, SPECIAL_STOPS } from './steps.ts';
export type { StepRow, SpecialStop } from './steps.ts';
export { diagnose, CAUSES_MAX } from './diagnosis/diagnose.ts';
export { bestContact, contactNow } from './diagnosis/contact.ts';
export { OFFER_BELOW } from './diagnosis/cause.ts';
export type { Cause, ContactNow } from './diagnosis/cause.ts';
export type {
  AskedResult,
  CarrierFacts,
  ContactFacts,
  DiagnosisInput,
  Incident,
  NumberFacts,
  OrderFacts,
  RouteFacts,
} from './diagnosis/input.ts';
export { numberFacts } from './diagnosis/number-facts.ts';
export type { OwnNumbers } from './diagnosis/number-facts.ts';
export {
  ACTIONS,
  ACTION_CODES,
  CAUSES,
  CAUSE_CODES,
  EVIDENCE,
  EVIDENCE_CODES,
  EXPECTATION_REASONS,
  MOVE_REASONS,
  PARAM_VALUES,
} from './diagnosis/codes.ts';
export type { ActionCode, CauseCode, EvidenceCode } from './diagnosis/codes.ts';
export { busySeason } from './diagnosis/season.ts';
export { expectDelivery } from './promise/expect-delivery.ts';
export { historiesOf, laneHistories, laneKeys, laneSample } from './promise/lane-samples.ts';
export type { LanePast, LaneSample } from './promise/lane-samples.ts';
export { statedRoute } from './promise/route.ts';
export type { Route } from './promise/route.ts';
export { followExpectation } from './promise/movement.ts';
export { replayExpectation } from './promise/replay.ts';
export { HISTORY_STAGES, PARCEL_SERVICE } from './promise/expectation.ts';
export type {
  DeliveryRules,
  Expectation,
  ExpectationInput,
  LaneHistory,
  Likely,
} from './promise/expectation.ts';
