-- What every process that asks a carrier must agree on (core/polling/gate.ts): pace, calls under way, the breaker,
-- the carrier's own wish to be left alone, whether its "not found" is believed.
create table carrier_gate (
  carrier text primary key,
  failures integer not null default 0,
  -- Set while the breaker is open or a probe is under way.
  paused_until timestamptz,
  pause_ms integer,
  probing boolean not null default false,
  quiet_until timestamptz,
  next_call_at timestamptz,
  -- One entry a call under way: when it counts as lost.
  flights timestamptz[] not null default '{}',
  good_at timestamptz,
  not_founds integer not null default 0,
  distrusted_since timestamptz,
  canary_at timestamptz
);

-- Numbers known to exist, by which a carrier that finds nothing is told from numbers nobody knows; and what each
-- last answered.
create table carrier_canary (
  carrier text not null,
  number text not null,
  -- `configuration` or `operator`.
  source text not null,
  asked_at timestamptz,
  -- `ok` or the kind of problem.
  outcome text,
  good_at timestamptz,
  primary key (carrier, number)
);

-- Changes of a carrier's vocabulary that were told once: since when, until the word is usual or back.
create table word_alarm (
  carrier text not null,
  raw_text text not null,
  -- `appeared` or `disappeared`.
  kind text not null,
  since timestamptz not null,
  primary key (carrier, raw_text, kind)
);

-- When its carrier was last asked about a parcel: nobody asks about the same one again and again, neither because
-- calls are left over nor because its page is opened again.
alter table poll add column asked_at timestamptz;
