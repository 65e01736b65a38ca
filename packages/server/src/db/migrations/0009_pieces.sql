-- Which parcels an API key that may search (`parcels:read`) has told of: it finds them again by a piece of their number.
create table key_parcel (
  api_key_id uuid not null,
  parcel_id uuid not null references parcel (id) on delete cascade,
  -- The parcel's number, beside its pieces: neither changes.
  number text not null,
  -- Every four neighbouring characters of the number: an index of arrays finds any longer piece by those it is made of,
  -- and needs no extension.
  pieces text[] not null,
  -- Ids are ordered by time: the newest parcels of a key are the end of its part of this index.
  primary key (api_key_id, parcel_id)
);
create index key_parcel_pieces on key_parcel using gin (pieces);
