-- Route and settlement account of a shop; the account is sealed as the telephone is.
alter table retailers.retailer
  add column route text,
  add column account_sealed bytea,
  add column account_masked text,
  add column account_index text collate "C",
  add constraint retailer_account_whole
    check (num_nulls(account_sealed, account_masked, account_index) in (0, 3));

-- The trail tells changes to people, by writing whole rows; rules ask for values by day.
create table retailers.attribute (
  record_key text collate "C" constraint attribute_pk primary key,
  retailer_id text collate "C" not null,
  attribute text not null constraint attribute_known
    check (attribute in ('grade', 'telephone', 'account', 'channel')),
  from_day date not null,
  value text not null,
  unit_code text collate "C" not null,
  recorded_at timestamptz not null default clock_timestamp()
);
comment on table retailers.attribute is 'Values that a shop had and since when, record_key = all of it; a key in place of telephone and account. A shop whose value never changed has no row; 1970-01-01 = from before the first known change';
create index attribute_retailer on retailers.attribute (retailer_id, attribute, from_day);
create index attribute_unit on retailers.attribute (unit_code, from_day);
call platform.guard('retailers.attribute');
call platform.keep('retailers.attribute');

-- Whoever changes a value, by import, form or exchange, leaves it here; with the first change, what was before it too.
create function retailers.note_attributes() returns trigger language plpgsql as $$
begin
  insert into retailers.attribute (record_key, retailer_id, attribute, from_day, value, unit_code)
  select concat_ws('|', c.retailer_id, c.attribute, to_char(v.from_day, 'YYYY-MM-DD'), v.value), c.retailer_id, c.attribute, v.from_day, v.value, c.unit_code
  from (
    select f.retailer_id, f.unit_code, a.attribute, a.before, a.after
    from fresh f join stale s using (retailer_id)
    cross join lateral (values
      ('grade', s.grade::text, f.grade::text),
      ('telephone', s.telephone_index, f.telephone_index),
      ('account', s.account_index, f.account_index),
      ('channel', s.channel, f.channel)) a (attribute, before, after)
    where a.before is not null and a.after is distinct from a.before
  ) c
  cross join lateral (values
    (date '1970-01-01', c.before),
    ((clock_timestamp() at time zone 'Asia/Shanghai')::date, coalesce(c.after, ''))) v (from_day, value)
  where v.from_day > date '1970-01-01' or not exists (
    select from retailers.attribute e where e.retailer_id = c.retailer_id and e.attribute = c.attribute)
  on conflict do nothing;
  return null;
end $$;
create trigger attributes_changed after update on retailers.retailer
  referencing old table as stale new table as fresh for each statement execute function retailers.note_attributes();
