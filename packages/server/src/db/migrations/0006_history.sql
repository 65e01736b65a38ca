-- What was told of a parcel moves out of its row: the row is rewritten at every telling, most of the words are not.
-- `told` holds the latest tellings word for word, one a line; a few of them together become a part of the history.
-- Part 0 is what was last written as a whole. All parts and then `told` are what is known (see parcels/packed.ts).
-- Parts are only written by the statement that writes their parcel: a foreign key would look each of them up again.
create table parcel_history (
  parcel_id uuid not null,
  part integer not null,
  observations text not null,
  primary key (parcel_id, part)
);

-- What earlier versions stored, as the first line.
insert into parcel_history (parcel_id, part, observations)
select id, 0, observations::text || E'\n' from parcel where observations::text <> '{"e":[],"o":[]}';

-- `bookmark` is where the fold of a plain history stopped (core/journey/bookmark.ts); null means: fold all of it.
-- Rows leave room for their tellings within the page, so that no index is touched by them (HOT updates).
-- Writing `version` anew gives back the room of the old column.
alter table parcel
  set (fillfactor = 30),
  drop column observations,
  add column told text not null default '',
  add column bookmark text,
  alter column version type integer using version + 0;
