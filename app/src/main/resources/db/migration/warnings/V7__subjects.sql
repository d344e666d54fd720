-- A warning may be about an item in a unit as well as about a retailer.
alter table warnings.warning
  alter retailer_id drop not null,
  add aspect text,
  add detail text,
  add figure numeric,
  add subject text not null
    generated always as (coalesce(retailer_id, coalesce(item_id, '') || '@' || unit_code)) stored;
comment on column warnings.warning.subject is 'What it is about: a retailer''s number, or item@unit; warnings of one subject and week are looked at together';
comment on column warnings.warning.aspect is 'Which of the rule''s aspects it is, for rules that have several';
comment on column warnings.warning.detail is 'What else tells the subject apart: a route, an attribute, a shared key, a code';
create index warning_subject_week on warnings.warning (subject, week_no);
drop index warnings.warning_retailer_week;
create index warning_retailer on warnings.warning (retailer_id, occurred_on desc);

-- What a warning was compared with is not always orders of its own retailer.
alter table warnings.baseline_order drop constraint baseline_order_pk;
alter table warnings.baseline_order
  add id bigint generated always as identity constraint baseline_order_pk primary key,
  add retailer_id text,
  add item_id text,
  add note text,
  alter order_number drop not null,
  alter placed_on drop not null,
  alter quantity_sticks drop not null,
  alter amount_fen drop not null;
comment on table warnings.baseline_order is 'What a warning was compared with: orders, other shops, changes, deliveries';
comment on column warnings.baseline_order.retailer_id is 'Whose row it is; null = the warning''s own (rows before this version)';
comment on column warnings.baseline_order.note is 'A code or short figure that says what the row shows';
create index baseline_order_warning on warnings.baseline_order (warning_id);
