-- The other numbers a parcel travelled under: told by a carrier when it handed the parcel over or gave it a new
-- number. The parcel's own number is not repeated here.
create table parcel_link (
  number text not null,
  parcel_id uuid not null references parcel (id) on delete cascade,
  primary key (number, parcel_id)
);
create index parcel_link_parcel on parcel_link (parcel_id);

-- What earlier versions stored already.
insert into parcel_link (number, parcel_id)
select distinct told -> 'x' ->> 'to', parcel.id
from parcel, json_array_elements(parcel.observations -> 'o') as told
where told ->> 't' = 'renumbered' and told -> 'x' ->> 'to' <> parcel.number;
