import type { ColumnType, Generated } from 'kysely';

/** The tables as Kysely sees them; `migrations/` is the truth, `schema.sql` its dump. */
export interface Tables {
  parcel: ParcelTable;
  parcel_history: ParcelHistoryTable;
  parcel_link: ParcelLinkTable;
  poll: PollTable;
  outbox: OutboxTable;
  asked: AskedTable;
  unmapped_word: UnmappedWordTable;
  api_key: ApiKeyTable;
  key_parcel: KeyParcelTable;
  idempotency: IdempotencyTable;
  progress: ProgressTable;
  carrier_health: CarrierHealthTable;
  incident: IncidentTable;
  carrier_call: CarrierCallTable;
  carrier_price: CarrierPriceTable;
  carrier_outcome: CarrierOutcomeTable;
  carrier_word: CarrierWordTable;
  word_mapping: WordMappingTable;
  operator_token: OperatorTokenTable;
  operator_session: OperatorSessionTable;
  operator_audit: OperatorAuditTable;
  carrier_registration: CarrierRegistrationTable;
  carrier_entry: CarrierEntryTable;
  carrier_gate: CarrierGateTable;
  carrier_canary: CarrierCanaryTable;
  word_alarm: WordAlarmTable;
}

interface ParcelTable {
  id: string;
  carrier: string;
  number: string;
  version: number;
  status: string;
  tracking_state: string;
  /** The latest tellings, a line each (parcels/packed.ts). */
  told: Generated<string>;
  bookmark: string | null;
  checked_at: Date | null;
  check_problem: string | null;
  good_at: Date | null;
  created_at: Date;
  changed_at: Date;
}

interface ParcelHistoryTable {
  parcel_id: string;
  /** 0: written as a whole; else the version of the parcel it was closed with. */
  part: number;
  /** What was told before `told`, in lines (parcels/packed.ts). */
  observations: string;
}

interface ParcelLinkTable {
  number: string;
  parcel_id: string;
}

interface PollTable {
  parcel_id: string;
  carrier: string;
  number: string;
  due_at: Date;
  failures: Generated<number>;
  claimed_until: Date | null;
  asked_at: Date | null;
}

interface OutboxTable {
  id: Generated<number>;
  parcel_id: string;
  kind: string;
  body: string;
  created_at: Date;
}

interface AskedTable {
  number: string;
  carrier: string;
  outcome: string;
  asked_at: Date;
}

interface UnmappedWordTable {
  carrier: string;
  raw_text: string;
  raw_code: string;
  seen: number;
  first_seen_at: Date;
  last_seen_at: Date;
}

interface ApiKeyTable {
  id: string;
  name: string;
  hash: Buffer;
  hint: string;
  scopes: string[];
  created_at: Date;
  last_used_at: Date | null;
  revoked_at: Date | null;
}

interface KeyParcelTable {
  api_key_id: string;
  parcel_id: string;
  number: string;
  pieces: string[];
}

interface IdempotencyTable {
  api_key_id: string;
  key: string;
  request_hash: Buffer;
  status: number;
  answer: ColumnType<string, string, string>;
  created_at: Date;
}

interface ProgressTable {
  name: string;
  cursor: string;
  done: number;
  changed: number;
  started_at: ColumnType<Date, Date, never>;
  updated_at: Date;
}

interface CarrierHealthTable {
  carrier: string;
  state: string;
  since: Date;
  until: Date | null;
  last_good_at: Date | null;
  problem: string | null;
}

interface IncidentTable {
  id: string;
  kind: string;
  carrier: string | null;
  area: number[] | null;
  note_ja: string;
  note_en: string;
  starts_at: Date;
  ends_at: Date | null;
  source: string;
  created_at: Date;
}

interface CarrierCallTable {
  carrier: string;
  hour: Date;
  calls: number;
}

interface CarrierPriceTable {
  carrier: string;
  price: number;
  adapted_at: Date;
}

interface CarrierOutcomeTable {
  carrier: string;
  hour: Date;
  outcome: string;
  answers: number;
}

interface CarrierWordTable {
  carrier: string;
  /** ISO date, the day in Japan. */
  day: string;
  raw_text: string;
  mapped: boolean;
  seen: number;
}

interface WordMappingTable {
  carrier: string;
  raw_text: string;
  status: string;
  mapped_at: Date;
}

interface OperatorTokenTable {
  only_one: Generated<boolean>;
  hash: Buffer;
  created_at: Date;
  used_at: Date | null;
}

interface OperatorSessionTable {
  hash: Buffer;
  created_at: Date;
  expires_at: Date;
}

interface OperatorAuditTable {
  id: string;
  at: Date;
  action: string;
  detail: ColumnType<string, string, string>;
}

interface CarrierRegistrationTable {
  carrier: string;
  number: string;
  registered_at: Date | null;
  problem: string | null;
  due_at: Date | null;
}

interface CarrierEntryTable {
  carrier: string;
  number: string;
  entry: string;
  chosen_by: string;
  chosen_at: Date;
  unsure: boolean;
  entries: ColumnType<string, string, string>;
}

export interface CarrierGateTable {
  carrier: string;
  failures: number;
  paused_until: Date | null;
  pause_ms: number | null;
  probing: boolean;
  quiet_until: Date | null;
  next_call_at: Date | null;
  flights: Date[];
  good_at: Date | null;
  not_founds: number;
  distrusted_since: Date | null;
  canary_at: Date | null;
}

interface CarrierCanaryTable {
  carrier: string;
  number: string;
  source: string;
  asked_at: Date | null;
  outcome: string | null;
  good_at: Date | null;
}

interface WordAlarmTable {
  carrier: string;
  raw_text: string;
  kind: string;
  since: Date;
}
