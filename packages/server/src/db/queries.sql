-- Every statement the server sends. Written by `npm run derive`; do not edit.

-- accounts.insertApiKey
insert into "api_key" ("id", "name", "hash", "hint", "scopes", "created_at") values ($1, $2, $3, $4, $5, $6);

-- accounts.findApiKeyByHash
select "id", "name", "hint", "scopes", "created_at", "last_used_at", "revoked_at" from "api_key" where "hash" = $1 and "revoked_at" is null;

-- accounts.listApiKeys
select "id", "name", "hint", "scopes", "created_at", "last_used_at", "revoked_at" from "api_key" order by "created_at" desc;

-- accounts.revokeApiKey
update "api_key" set "revoked_at" = $1 where "id" = $2 and "revoked_at" is null;

-- accounts.touchApiKey
update "api_key" set "last_used_at" = $1 where "id" = $2;

-- entries.listEntries
select number, entry, chosen_by as "chosenBy", chosen_at as "chosenAt", unsure, entries::text as entries
  from carrier_entry where carrier = $1 and number = any($2::text[]);

-- entries.saveEntry
insert into carrier_entry (carrier, number, entry, chosen_by, chosen_at, unsure, entries)
  values ($1, $2, $3, $4, $5, $6, $7)
  on conflict (carrier, number) do update
  set entry = excluded.entry, entries = excluded.entries,
  unsure = excluded.unsure and (carrier_entry.entry, carrier_entry.chosen_by) <> (excluded.entry, 'person'),
  chosen_by = case when carrier_entry.entry = excluded.entry and excluded.chosen_by = 'latest'
  then carrier_entry.chosen_by else excluded.chosen_by end,
  chosen_at = case when carrier_entry.entry = excluded.entry and excluded.chosen_by = 'latest'
  then carrier_entry.chosen_at else excluded.chosen_at end
  where (carrier_entry.entry, carrier_entry.unsure, carrier_entry.entries::text)
  is distinct from (excluded.entry, excluded.unsure, excluded.entries::text)
  or excluded.chosen_by = 'person';

-- carriers.lockGate
set local synchronous_commit = off;
select * from carrier_gate where carrier = $1 for update;
insert into carrier_gate (carrier) values ($1) on conflict (carrier) do nothing;
select * from carrier_gate where carrier = $1 for update;

-- carriers.saveGate
update "carrier_gate" set "failures" = $1, "paused_until" = $2, "pause_ms" = $3, "probing" = $4, "quiet_until" = $5, "next_call_at" = $6, "flights" = $7, "good_at" = $8, "not_founds" = $9, "distrusted_since" = $10, "canary_at" = $11 where "carrier" = $12;

-- carriers.listGates
select * from "carrier_gate";

-- carriers.listCanaries
select * from "carrier_canary" order by "carrier", "good_at" desc nulls last, "number";

-- carriers.saveCanary
insert into "carrier_canary" ("carrier", "number", "source", "asked_at", "outcome", "good_at") values ($1, $2, $3, $4, $5, $6) on conflict ("carrier", "number") do update set "source" = $7;

-- carriers.removeCanary
delete from "carrier_canary" where "carrier" = $1 and "number" = $2;

-- carriers.landFlights
update carrier_gate set flights = '{}' where flights <> '{}';

-- carriers.removeOtherCanaries
delete from carrier_canary where source = 'configuration'
  and not (carrier || ' ' || number = any($1::text[]));

-- carriers.noteCanary
update "carrier_canary" set "asked_at" = $1, "outcome" = $2, "good_at" = $3 where "carrier" = $4 and "number" = $5;

-- carriers.findAnsweredNumber
select "poll"."number" from "poll" inner join "parcel" on "parcel"."id" = "poll"."parcel_id" where "poll"."carrier" = $1 and "parcel"."good_at" is not null order by "poll"."due_at" limit $2;

-- events.findAnswer
select "request_hash", "status", "answer" from "idempotency" where "api_key_id" = $1 and "key" = $2;

-- events.keepAnswer
insert into "idempotency" ("api_key_id", "key", "request_hash", "status", "answer", "created_at") values ($1, $2, $3, $4, $5, $6) on conflict ("api_key_id", "key") do nothing;

-- events.forgetOldAnswers
delete from "idempotency" where "created_at" < $1;

-- insight.loadPastParcels
select p.id, p.carrier, case when p.status like 'delivered.%' then concat((select string_agg(h.observations, '' order by h.part) from parcel_history h where h.parcel_id = p.id), p.told) end
  from parcel p where p.id < $1::uuid order by p.id desc limit $2;

-- ops.replaceOperatorToken
with ended as (delete from operator_session)
  insert into operator_token (hash, created_at) values ($1, $2)
  on conflict (only_one) do update set hash = excluded.hash, created_at = excluded.created_at, used_at = null;

-- ops.insertFirstToken
insert into operator_token (hash, created_at) values ($1, $2)
  on conflict (only_one) do nothing returning true as made;

-- ops.exchangeToken
with used as (
  update operator_token set used_at = $1 where hash = $2 and used_at is null returning hash)
  insert into operator_session (hash, created_at, expires_at)
  select $3, $4, $5 from used
  returning hash;

-- ops.sessionHolds
select "expires_at" from "operator_session" where "hash" = $1 and "expires_at" > $2;

-- ops.endSession
delete from "operator_session" where "hash" = $1;

-- ops.forgetOldSessions
delete from "operator_session" where "expires_at" < $1;

-- ops.insertAudit
insert into "operator_audit" ("id", "at", "action", "detail") values ($1, $2, $3, $4);

-- ops.listAudit
select "at", "action", "detail" from "operator_audit" order by "at" desc limit $1;

-- ops.countOutcomes
insert into carrier_outcome (carrier, hour, outcome, answers)
  select * from unnest($1::text[], $2::timestamptz[],
  $3::text[], $4::int[])
  on conflict (carrier, hour, outcome)
  do update set answers = carrier_outcome.answers + excluded.answers;

-- ops.sumOutcomes
select carrier, outcome, sum(answers)::int as answers from carrier_outcome
  where hour >= $1 group by 1, 2 order by 1, 3 desc;

-- ops.countWords
insert into carrier_word (carrier, day, raw_text, mapped, seen)
  select * from unnest($1::text[], $2::date[],
  $3::text[], $4::bool[],
  $5::int[])
  on conflict (carrier, day, raw_text)
  do update set seen = carrier_word.seen + excluded.seen, mapped = excluded.mapped;

-- ops.listWords
select carrier, day::text as day, raw_text as "rawText", mapped, seen from carrier_word
  where day >= $1::date;

-- ops.forgetOldCounts
delete from "carrier_outcome" where "hour" < $1;
delete from carrier_word where day < $1::timestamptz::date;

-- ops.listUnknownWords
select carrier, raw_text as "rawText", sum(seen)::int as seen, max(last_seen_at) as "lastSeenAt"
  from unmapped_word u
  where not exists (select from word_mapping m where m.carrier = u.carrier and m.raw_text = u.raw_text)
  group by 1, 2 order by 3 desc, 2 limit $1;

-- ops.listMappings
select * from "word_mapping" order by "carrier", "raw_text";

-- ops.saveMapping
insert into "word_mapping" ("carrier", "raw_text", "status", "mapped_at") values ($1, $2, $3, $4) on conflict ("carrier", "raw_text") do update set "status" = $5, "mapped_at" = $6;

-- ops.removeMapping
delete from "word_mapping" where "carrier" = $1 and "raw_text" = $2;

-- ops.listAlarms
select * from "word_alarm" order by "since" desc, "raw_text";

-- ops.keepAlarms
delete from word_alarm w where not exists (select from unnest($1::text[],
  $2::text[], $3::text[],
  $4::timestamptz[]) as a (carrier, raw_text, kind, since)
  where a.carrier = w.carrier and a.raw_text = w.raw_text and a.kind = w.kind);
insert into word_alarm (carrier, raw_text, kind, since) select * from unnest($1::text[],
  $2::text[], $3::text[],
  $4::timestamptz[]) as a (carrier, raw_text, kind, since)
  on conflict (carrier, raw_text, kind) do nothing returning carrier, raw_text, kind, since;

-- ops.findParcelsWithWord
select p.id, p.number from parcel p
  where p.carrier = $1 and p.id > $2::uuid
  and position($3 in concat((select string_agg(h.observations, '' order by h.part) from parcel_history h where h.parcel_id = p.id), p.told)) > 0
  order by p.id limit $4;

-- ops.readFreshness
select l.carrier, count(*)::int as parcels,
  avg(extract(epoch from $1::timestamptz - p.checked_at) / 60)::float8 as "meanAge"
  from poll l join parcel p on p.id = l.parcel_id
  where p.tracking_state = 'active' group by 1;

-- parcels.loadParcels
select p.id, p.carrier, p.number, p.version, p.status, concat((select string_agg(h.observations, '' order by h.part) from parcel_history h where h.parcel_id = p.id), p.told) as observations, p.checked_at, p.check_problem, p.good_at, p.created_at from parcel p where p.id = any ($1::uuid[]);

-- parcels.loadParcelsByNumber
select p.id, p.carrier, p.number, p.version, p.status, concat((select string_agg(h.observations, '' order by h.part) from parcel_history h where h.parcel_id = p.id), p.told) as observations, p.checked_at, p.check_problem, p.good_at, p.created_at from parcel p where p.number = any ($1::text[]) order by p.created_at;

-- parcels.insertMissingParcels
insert into parcel (id, carrier, number, version, status, tracking_state, bookmark, created_at, changed_at)
  select k.id, k.carrier, k.number, 0, 'unknown.awaiting_first_scan', 'active', $1, $2, $3
  from unnest($4::uuid[], $5::text[],
  $6::text[]) as k (id, carrier, number)
  on conflict (number, carrier) do nothing;

-- parcels.insertNewParcels
with r as (
  select * from unnest($1::uuid[], $2::text[],
  $3::text[], $4::text[],
  $5::text[],
  string_to_array($6, E'\x1e'),
  string_to_array($7, E'\x1e'),
  $8::timestamptz[])
  as r (id, carrier, number, status, state, observations, bookmark, checked_at)),
  made as (
  insert into parcel (id, carrier, number, version, status, tracking_state, bookmark, checked_at, good_at,
  created_at, changed_at)
  select id, carrier, number, 1, status, state, nullif(bookmark, ''), checked_at, checked_at, $9, $10
  from r
  on conflict (number, carrier) do nothing
  returning id),
  kept as (
  insert into parcel_history (parcel_id, part, observations)
  select id, 0, coalesce(observations, '') from r where id in (select id from made))
  select count(*) as added from made;

-- parcels.loadParcelsByKey
select p.id, p.carrier, p.number, p.version, p.status, concat((select string_agg(h.observations, '' order by h.part) from parcel_history h where h.parcel_id = p.id), p.told) as observations, p.checked_at, p.check_problem, p.good_at, p.created_at
  from unnest($1::text[], $2::text[]) as k (number, carrier)
  join parcel p on p.number = k.number and p.carrier = k.carrier;

-- parcels/append.loadHeads
select k.ordinal, p.id, p.ctid, p.version, p.status, p.bookmark, octet_length(p.told)
  from unnest($1::text[], $2::text[]) with ordinality as k (number, carrier, ordinal)
  join parcel p on p.number = k.number and p.carrier = k.carrier;

-- parcels/append.appendTellings
with written as (
  update parcel p
  set version = c.version, status = c.status, tracking_state = c.tracking_state, bookmark = c.bookmark,
  told = case when c.closing is null then p.told || c.told else '' end,
  good_at = greatest(p.good_at, to_timestamp(c.good_ms / 1000)), changed_at = $11
  from unnest($1::uuid[], string_to_array($2, E'\x1e')::tid[], string_to_array($3, E'\x1e', '')::tid[], $4::int[],
  string_to_array($5, E'\x1e'), string_to_array($6, E'\x1e'), string_to_array($7, E'\x1e'),
  string_to_array($8, E'\x1e'), $9::float8[], string_to_array($10, E'\x1e')) with ordinality
  as c (id, place, closing, version, status, tracking_state, bookmark, told, good_ms, fact, ordinal)
  left join parcel o on o.ctid = c.closing
  where p.ctid = c.place and p.id = c.id and p.version = c.version - 1
  returning p.id, p.version, c.closing, o.told || c.told as closed, c.fact, c.ordinal, p.ctid),
  kept as (
  insert into parcel_history (parcel_id, part, observations)
  select id, version, closed from written where closing is not null),
  leaving as (
  insert into outbox (parcel_id, kind, body, created_at)
  select id, 'status', fact::json, $11 from written where fact <> '')
  select string_agg(ordinal || '@' || ctid, ' ') from written;

-- parcels.writeParcels
with written as (
  update parcel p
  set version = c.version, status = c.status, tracking_state = c.tracking_state,
  bookmark = nullif(c.bookmark, ''), told = '', checked_at = c.checked_at, check_problem = c.check_problem,
  good_at = c.good_at, changed_at = $11
  from unnest($1::uuid[], $2::int[], $3::text[], $4::text[], string_to_array($5, E'\x1e'),
  string_to_array($6, E'\x1e'), $7::timestamptz[], $8::text[], $9::timestamptz[],
  string_to_array($10, E'\x1e'))
  as c (id, version, status, tracking_state, bookmark, observations, checked_at, check_problem, good_at, fact)
  where p.id = c.id and p.version = c.version - 1
  returning p.id, c.observations, c.fact),
  kept as (
  insert into parcel_history (parcel_id, part, observations)
  select id, 0, coalesce(observations, '') from written
  on conflict (parcel_id, part) do update set observations = excluded.observations),
  joined as (
  delete from parcel_history where parcel_id in (select id from written) and part > 0),
  leaving as (
  insert into outbox (parcel_id, kind, body, created_at)
  select id, 'status', fact::json, $11 from written where fact <> '')
  select id from written;

-- parcels.countUnmappedWords
insert into unmapped_word (carrier, raw_text, raw_code, seen, first_seen_at, last_seen_at)
  select w.carrier, w.raw_text, w.raw_code, count(*), $1, $2
  from unnest($3::text[], $4::text[],
  $5::text[]) as w (carrier, raw_text, raw_code)
  group by 1, 2, 3
  on conflict (carrier, raw_text, raw_code)
  do update set seen = unmapped_word.seen + excluded.seen, last_seen_at = excluded.last_seen_at;

-- parcels.rememberAsked
insert into "asked" ("number", "carrier", "outcome", "asked_at") values ($1, $2, $3, $4) on conflict ("number", "carrier") do update set "outcome" = $5, "asked_at" = $6;

-- parcels.listAsked
select * from "asked" where "number" = $1 order by "asked_at";

-- parcels.forgetOldAsked
delete from "asked" where "asked_at" < $1;

-- parcels.databaseAnswers
select 1 as ok;

-- polling.insertMissingPolls
insert into poll (parcel_id, carrier, number, due_at)
  select p.id, p.carrier, p.number, $1
  from unnest($2::uuid[], $3::text[],
  $4::text[]) as p (id, carrier, number)
  where exists (select from parcel where parcel.id = p.id)
  on conflict (parcel_id) do nothing;

-- polling.claimDuePolls
update poll set claimed_until = $1
  where parcel_id in (
  select parcel_id from poll
  where carrier = $2 and due_at <= $3
  and (due_at <= $4 or asked_at is null
  or (asked_at <= $5::timestamptz - interval '5 minutes' and asked_at + (due_at - asked_at) / 2 <= $6))
  and (claimed_until is null or claimed_until < $7)
  order by due_at limit $8 for update skip locked)
  returning parcel_id, number, failures, due_at;

-- polling.isGivenUp
select "id" from "parcel" where "id" = $1 and "tracking_state" in ($2, $3, $4);

-- polling.dropClaims
update poll set claimed_until = null where claimed_until is not null;

-- polling.reschedulePoll
update "poll" set "due_at" = $1, "failures" = $2, "claimed_until" = $3 where "parcel_id" = $4;

-- polling.reschedulePoll, off the schedule
delete from "poll" where "parcel_id" = $1;

-- polling.claimPoll
with claimed as (
  update poll set claimed_until = $1
  where parcel_id = $2 and (claimed_until is null or claimed_until < $3) returning failures)
  select failures, true as claimed from claimed
  union all select failures, false from poll where parcel_id = $4 and not exists (select from claimed);

-- polling.hurryPoll
update poll set due_at = greatest($1::timestamptz, asked_at + interval '1 minute')
  where parcel_id = $2 and due_at > greatest($3::timestamptz, asked_at + interval '1 minute');

-- polling.takeCall
insert into carrier_call (carrier, hour, calls) values ($1, $2, 1)
  on conflict (carrier, hour) do update set calls = carrier_call.calls + 1 where carrier_call.calls < $3
  returning calls;

-- polling.listCalls
select * from "carrier_call" where "hour" >= $1 order by "hour";

-- polling.forgetOldCalls
delete from "carrier_call" where "hour" < $1;

-- polling.findPrice
select "price", "adapted_at" from "carrier_price" where "carrier" = $1;

-- polling.savePrice
insert into carrier_price (carrier, price, adapted_at) values ($1, $2, $3)
  on conflict (carrier) do update set price = excluded.price, adapted_at = excluded.adapted_at
  where carrier_price.adapted_at <= $4;

-- pushes.claimRegistrations
insert into carrier_registration (carrier, number, due_at)
  select $1, n.number, $2 from unnest($3::text[]) as n (number)
  on conflict (carrier, number) do update set due_at = excluded.due_at
  where carrier_registration.due_at <= $4
  returning number;

-- pushes.saveRegistrations
update carrier_registration r
  set problem = o.problem, due_at = o.due_at,
  registered_at = case when o.problem is null then $1 else r.registered_at end
  from unnest($2::text[], $3::text[],
  $4::timestamptz[]) as o (number, problem, due_at)
  where r.carrier = $5 and r.number = o.number;

-- pushes.listUnregistered
select "number", "problem" from "carrier_registration" where "carrier" = $1 and "number" in ($2) and "registered_at" is null;

-- pushes.reopenRegistration
update "carrier_registration" set "due_at" = $1 where "carrier" = $2 and "number" = $3 and "registered_at" < $4;

-- pushes.forgetOldRegistrations
delete from "carrier_registration" where "registered_at" < $1;

-- refold.loadPage
select p.id, p.version, p.status, p.tracking_state, p.bookmark, concat((select string_agg(h.observations, '' order by h.part) from parcel_history h where h.parcel_id = p.id), p.told)
  from parcel p where p.id > $1::uuid order by p.id limit $2;

-- refold.correctStatuses
update parcel p set status = c.status, tracking_state = c.tracking_state, bookmark = c.bookmark
  from unnest($1::uuid[], $2::int[],
  $3::text[], $4::text[],
  $5::text[])
  as c (id, version, status, tracking_state, bookmark)
  where p.id = c.id and p.version = c.version;

-- refold.findProgress
select "cursor", "done", "changed" from "progress" where "name" = $1;

-- refold.saveProgress
insert into "progress" ("name", "cursor", "done", "changed", "started_at", "updated_at") values ($1, $2, $3, $4, $5, $6) on conflict ("name") do update set "cursor" = $7, "done" = $8, "changed" = $9, "updated_at" = $10;

-- refold.clearProgress
delete from "progress" where "name" = $1;

-- refold.estimateParcels
select greatest(reltuples, 0)::bigint as estimate from pg_class where oid = 'parcel'::regclass;

-- search.insertLinks
insert into parcel_link (number, parcel_id)
  select l.number, l.parcel_id
  from unnest($1::text[], $2::uuid[])
  as l (number, parcel_id)
  join parcel p on p.id = l.parcel_id
  order by l.number, l.parcel_id
  on conflict (number, parcel_id) do nothing;

-- search.insertKeyParcels
insert into key_parcel (api_key_id, parcel_id, number, pieces)
  select $1, t.parcel_id, t.number, string_to_array(t.pieces, ' ')
  from unnest($2::uuid[], $3::text[],
  $4::text[]) as t (parcel_id, number, pieces)
  order by t.parcel_id
  on conflict (api_key_id, parcel_id) do nothing;

-- search.findKeyParcels
select k.parcel_id, k.number
  from key_parcel k
  where k.api_key_id = $1 and k.pieces @> $2::text[] and position($3 in k.number) > 0
  and ($4::uuid is null or k.parcel_id < $4)
  order by k.parcel_id desc
  limit $5;

-- search.findRelated
with recursive later (root, number, id, hop) as (
  select p.number, p.number, p.id, 0 from parcel p where p.number = any ($1::text[])
  union
  select l.root, n.number, n.id, l.hop + 1
  from later l
  join parcel_link k on k.parcel_id = l.id
  join parcel n on n.number = k.number
  where l.hop < $2),
  earlier (root, number, id, hop) as (
  select s.number, s.number, null::uuid, 0 from unnest($1::text[]) as s (number)
  union
  select e.root, p.number, p.id, e.hop + 1
  from earlier e
  join parcel_link k on k.number = e.number
  join parcel p on p.id = k.parcel_id
  where e.hop < $2),
  found as (
  select root, id, case when hop = 0 then 'number' else 'later' end as relation, hop from later
  union all
  select root, id, 'earlier', hop from earlier where id is not null),
  nearest as (select distinct on (root, id) root, id, relation, hop from found order by root, id, hop)
  select root, id, relation from nearest
  order by hop, id
  limit $3;

-- status.listStretches
select * from "carrier_health" where ("until" is null or "until" > $1) order by "since";

-- status.beginStretch
with ended as (
  update carrier_health set until = $1 where carrier = $2 and until is null and since < $3
  and state <> $4)
  insert into carrier_health (carrier, state, since, problem, last_good_at)
  select $5, $6, $7::timestamptz, $8,
  (select max(last_good_at) from carrier_health where carrier = $9)
  where not exists (select from carrier_health
  where carrier = $10 and until is null and state = $11)
  on conflict (carrier, since) do update set state = excluded.state, problem = excluded.problem, until = null;

-- status.touchStretch
update "carrier_health" set "last_good_at" = $1 where "carrier" = $2 and "until" is null;

-- status.forgetOldStretches
delete from "carrier_health" where "until" < $1;

-- status.listIncidents
select "id", "kind", "carrier", "area", "note_ja", "note_en", "starts_at", "ends_at", "source" from "incident" where ("ends_at" is null or "ends_at" > $1) order by "starts_at" desc limit $2;

-- status.insertIncident
insert into "incident" ("id", "kind", "carrier", "area", "note_ja", "note_en", "starts_at", "ends_at", "source", "created_at") values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10);

-- status.endIncident
update "incident" set "ends_at" = $1 where "id" = $2 and ("ends_at" is null or "ends_at" > $3);
