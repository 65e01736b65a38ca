-- One row a parcel: what every source said about it, word for word, beside what is looked up by SQL.
-- `observations` is JSON text in the packed form of parcels/packed.ts; the journey is folded from it when read,
-- so there is one truth and nothing to rebuild. fillfactor leaves room for in-page (HOT) updates.
create table parcel (
  id uuid primary key,
  carrier text not null,
  number text not null,
  version integer not null,
  status text not null,
  tracking_state text not null,
  observations json not null,
  checked_at timestamptz,
  check_problem text,
  good_at timestamptz,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  unique (number, carrier)
) with (fillfactor = 75);

-- When to ask the carrier next. Apart from `parcel`, so that rescheduling does not touch its indexes.
create table poll (
  parcel_id uuid primary key references parcel (id) on delete cascade,
  carrier text not null,
  number text not null,
  due_at timestamptz not null,
  failures integer not null default 0,
  claimed_until timestamptz
) with (fillfactor = 75);
create index poll_due on poll (carrier, due_at);

-- What has to leave because of a change, written in the transaction of the change, sent by jobs.
create table outbox (
  id bigint generated always as identity primary key,
  parcel_id uuid not null,
  kind text not null,
  body json not null,
  created_at timestamptz not null
);

-- Carriers asked about a number nobody knew, so that "not found" can say who said so and when.
create table asked (
  number text not null,
  carrier text not null,
  outcome text not null,
  asked_at timestamptz not null,
  primary key (number, carrier)
);

-- Words no table knows yet, for whoever keeps the tables.
create table unmapped_word (
  carrier text not null,
  raw_text text not null,
  raw_code text not null default '',
  seen bigint not null,
  first_seen_at timestamptz not null,
  last_seen_at timestamptz not null,
  primary key (carrier, raw_text, raw_code)
);

create table api_key (
  id uuid primary key,
  name text not null,
  -- sha-256 of the key; the key itself is shown once and kept nowhere.
  hash bytea not null unique,
  hint text not null,
  scopes text[] not null,
  created_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz
);

-- Answers given under an Idempotency-Key, for a day.
create table idempotency (
  api_key_id uuid not null,
  key text not null,
  request_hash bytea not null,
  status integer not null,
  answer json not null,
  created_at timestamptz not null,
  primary key (api_key_id, key)
);
