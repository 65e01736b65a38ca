-- How each carrier's service was over time: one row a stretch of one state. The open one has no end.
create table carrier_health (
  carrier text not null,
  state text not null,
  since timestamptz not null,
  until timestamptz,
  -- The last answer of this stretch that was an answer, and what was wrong otherwise.
  last_good_at timestamptz,
  problem text,
  primary key (carrier, since)
);

-- What an operator or a feed says affects parcels: outages, weather, busy seasons. Feeds the diagnosis.
create table incident (
  id uuid primary key,
  kind text not null,
  carrier text,
  -- Prefecture codes 1 to 47; null means everywhere.
  area integer[],
  note_ja text not null default '',
  note_en text not null default '',
  starts_at timestamptz not null,
  ends_at timestamptz,
  source text not null,
  created_at timestamptz not null
);
create index incident_time on incident (starts_at, ends_at);
