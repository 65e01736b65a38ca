-- Where a long piece of work stands, so that it goes on after an interruption.
create table progress (
  name text primary key,
  -- Last key that is done.
  cursor text not null,
  done bigint not null,
  changed bigint not null,
  started_at timestamptz not null,
  updated_at timestamptz not null
);
