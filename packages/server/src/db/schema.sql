-- The schema after all migrations. Written by `npm run derive`; do not edit.

create table api_key (
  id uuid not null,
  name text not null,
  hash bytea not null,
  hint text not null,
  scopes text[] not null,
  created_at timestamp with time zone not null,
  last_used_at timestamp with time zone,
  revoked_at timestamp with time zone,
  constraint api_key_hash_key UNIQUE (hash),
  constraint api_key_pkey PRIMARY KEY (id)
);

create table asked (
  number text not null,
  carrier text not null,
  outcome text not null,
  asked_at timestamp with time zone not null,
  constraint asked_pkey PRIMARY KEY (number, carrier)
);

create table carrier_call (
  carrier text not null,
  hour timestamp with time zone not null,
  calls integer not null,
  constraint carrier_call_pkey PRIMARY KEY (carrier, hour)
);

create table carrier_canary (
  carrier text not null,
  number text not null,
  source text not null,
  asked_at timestamp with time zone,
  outcome text,
  good_at timestamp with time zone,
  constraint carrier_canary_pkey PRIMARY KEY (carrier, number)
);

create table carrier_entry (
  carrier text not null,
  number text not null,
  entry text not null,
  chosen_by text not null,
  chosen_at timestamp with time zone not null,
  unsure boolean not null,
  entries json not null,
  constraint carrier_entry_pkey PRIMARY KEY (carrier, number)
);

create table carrier_gate (
  carrier text not null,
  failures integer not null default 0,
  paused_until timestamp with time zone,
  pause_ms integer,
  probing boolean not null default false,
  quiet_until timestamp with time zone,
  next_call_at timestamp with time zone,
  flights timestamp with time zone[] not null default '{}'::timestamp with time zone[],
  good_at timestamp with time zone,
  not_founds integer not null default 0,
  distrusted_since timestamp with time zone,
  canary_at timestamp with time zone,
  constraint carrier_gate_pkey PRIMARY KEY (carrier)
);

create table carrier_health (
  carrier text not null,
  state text not null,
  since timestamp with time zone not null,
  until timestamp with time zone,
  last_good_at timestamp with time zone,
  problem text,
  constraint carrier_health_pkey PRIMARY KEY (carrier, since)
);

create table carrier_outcome (
  carrier text not null,
  hour timestamp with time zone not null,
  outcome text not null,
  answers integer not null,
  constraint carrier_outcome_pkey PRIMARY KEY (carrier, hour, outcome)
);

create table carrier_price (
  carrier text not null,
  price double precision not null,
  adapted_at timestamp with time zone not null,
  constraint carrier_price_pkey PRIMARY KEY (carrier)
);

create table carrier_registration (
  carrier text not null,
  number text not null,
  registered_at timestamp with time zone,
  problem text,
  due_at timestamp with time zone,
  constraint carrier_registration_pkey PRIMARY KEY (carrier, number)
);

create table carrier_word (
  carrier text not null,
  day date not null,
  raw_text text not null,
  mapped boolean not null,
  seen integer not null,
  constraint carrier_word_pkey PRIMARY KEY (carrier, day, raw_text)
);

create table idempotency (
  api_key_id uuid not null,
  key text not null,
  request_hash bytea not null,
  status integer not null,
  answer json not null,
  created_at timestamp with time zone not null,
  constraint idempotency_pkey PRIMARY KEY (api_key_id, key)
);

create table incident (
  id uuid not null,
  kind text not null,
  carrier text,
  area integer[],
  note_ja text not null default ''::text,
  note_en text not null default ''::text,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone,
  source text not null,
  created_at timestamp with time zone not null,
  constraint incident_pkey PRIMARY KEY (id)
);
CREATE INDEX incident_time ON incident USING btree (starts_at, ends_at);

create table key_parcel (
  api_key_id uuid not null,
  parcel_id uuid not null,
  number text not null,
  pieces text[] not null,
  constraint key_parcel_pkey PRIMARY KEY (api_key_id, parcel_id),
  constraint key_parcel_parcel_id_fkey FOREIGN KEY (parcel_id) REFERENCES parcel(id) ON DELETE CASCADE
);
CREATE INDEX key_parcel_pieces ON key_parcel USING gin (pieces);

create table migration (
  version integer not null,
  name text not null,
  applied_at timestamp with time zone not null default now(),
  constraint migration_pkey PRIMARY KEY (version)
);

create table operator_audit (
  id uuid not null,
  at timestamp with time zone not null,
  action text not null,
  detail json not null,
  constraint operator_audit_pkey PRIMARY KEY (id)
);
CREATE INDEX operator_audit_at ON operator_audit USING btree (at);

create table operator_session (
  hash bytea not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  constraint operator_session_pkey PRIMARY KEY (hash)
);

create table operator_token (
  only_one boolean not null default true,
  hash bytea not null,
  created_at timestamp with time zone not null,
  used_at timestamp with time zone,
  constraint operator_token_pkey PRIMARY KEY (only_one),
  constraint operator_token_only_one_check CHECK (only_one)
);

create table outbox (
  id bigint not null generated always as identity,
  parcel_id uuid not null,
  kind text not null,
  body json not null,
  created_at timestamp with time zone not null,
  constraint outbox_pkey PRIMARY KEY (id)
);

create table parcel (
  id uuid not null,
  carrier text not null,
  number text not null,
  version integer not null,
  status text not null,
  tracking_state text not null,
  checked_at timestamp with time zone,
  check_problem text,
  good_at timestamp with time zone,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  told text not null default ''::text,
  bookmark text,
  constraint parcel_number_carrier_key UNIQUE (number, carrier),
  constraint parcel_pkey PRIMARY KEY (id)
) with (fillfactor=30);

create table parcel_history (
  parcel_id uuid not null,
  part integer not null,
  observations text not null,
  constraint parcel_history_pkey PRIMARY KEY (parcel_id, part)
);

create table parcel_link (
  number text not null,
  parcel_id uuid not null,
  constraint parcel_link_pkey PRIMARY KEY (number, parcel_id),
  constraint parcel_link_parcel_id_fkey FOREIGN KEY (parcel_id) REFERENCES parcel(id) ON DELETE CASCADE
);
CREATE INDEX parcel_link_parcel ON parcel_link USING btree (parcel_id);

create table poll (
  parcel_id uuid not null,
  carrier text not null,
  number text not null,
  due_at timestamp with time zone not null,
  failures integer not null default 0,
  claimed_until timestamp with time zone,
  asked_at timestamp with time zone,
  constraint poll_pkey PRIMARY KEY (parcel_id),
  constraint poll_parcel_id_fkey FOREIGN KEY (parcel_id) REFERENCES parcel(id) ON DELETE CASCADE
) with (fillfactor=75);
CREATE INDEX poll_due ON poll USING btree (carrier, due_at);

create table progress (
  name text not null,
  cursor text not null,
  done bigint not null,
  changed bigint not null,
  started_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint progress_pkey PRIMARY KEY (name)
);

create table unmapped_word (
  carrier text not null,
  raw_text text not null,
  raw_code text not null default ''::text,
  seen bigint not null,
  first_seen_at timestamp with time zone not null,
  last_seen_at timestamp with time zone not null,
  constraint unmapped_word_pkey PRIMARY KEY (carrier, raw_text, raw_code)
);

create table word_alarm (
  carrier text not null,
  raw_text text not null,
  kind text not null,
  since timestamp with time zone not null,
  constraint word_alarm_pkey PRIMARY KEY (carrier, raw_text, kind)
);

create table word_mapping (
  carrier text not null,
  raw_text text not null,
  status text not null,
  mapped_at timestamp with time zone not null,
  constraint word_mapping_pkey PRIMARY KEY (carrier, raw_text)
);
