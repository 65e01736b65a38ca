-- What services were told of a number, so that each is told once: before 17TRACK or AfterShip answer about it, before
-- UPS or USPS push.
create table carrier_registration (
  carrier text not null,
  number text not null,
  -- The service knows the number since then; null while it does not.
  registered_at timestamptz,
  -- Why it does not.
  problem text,
  -- When it is to be told (again); null where what was told holds for good.
  due_at timestamptz,
  primary key (carrier, number)
);

-- Which of several entries a carrier has under one number is the parcel's (FedEx repeats numbers).
create table carrier_entry (
  carrier text not null,
  number text not null,
  entry text not null,
  -- `latest`: it had the latest scan; `person`: somebody said so.
  chosen_by text not null,
  chosen_at timestamptz not null,
  -- Whether it cannot be told from the entries alone, and what they are.
  unsure boolean not null,
  entries json not null,
  primary key (carrier, number)
);
