-- Calls made to a carrier in each hour, by all processes: the budget is kept here.
create table carrier_call (
  carrier text not null,
  hour timestamptz not null,
  calls integer not null,
  primary key (carrier, hour)
);

-- What a call costs at a carrier now (core/polling/price.ts), shared by all processes.
create table carrier_price (
  carrier text primary key,
  price double precision not null,
  adapted_at timestamptz not null
);

-- How a carrier answered in each hour: `ok` or the kind of problem.
create table carrier_outcome (
  carrier text not null,
  hour timestamptz not null,
  outcome text not null,
  answers integer not null,
  primary key (carrier, hour, outcome)
);

-- How often a carrier used each word in a day; tells when a known word disappears or a new one appears.
create table carrier_word (
  carrier text not null,
  day date not null,
  raw_text text not null,
  mapped boolean not null,
  seen integer not null,
  primary key (carrier, day, raw_text)
);

-- Meanings an operator gave to words no table knows, until the table does.
create table word_mapping (
  carrier text not null,
  raw_text text not null,
  status text not null,
  mapped_at timestamptz not null,
  primary key (carrier, raw_text)
);

-- The operator's token: one row at most, its sha-256 only.
create table operator_token (
  only_one boolean primary key default true check (only_one),
  hash bytea not null,
  created_at timestamptz not null,
  -- A token is exchanged for a session once.
  used_at timestamptz
);

create table operator_session (
  hash bytea primary key,
  created_at timestamptz not null,
  expires_at timestamptz not null
);

-- Who did what with the operator's rights: kept, never changed.
create table operator_audit (
  id uuid primary key,
  at timestamptz not null,
  action text not null,
  detail json not null
);
create index operator_audit_at on operator_audit (at);
