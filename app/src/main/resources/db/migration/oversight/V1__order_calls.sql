-- Order calls that are listened to (订货电话抽查): a sample each working day and county, and what was found.
create table oversight.sample (
  id bigint generated always as identity constraint sample_pk primary key,
  unit_code text collate "C" not null,
  day date not null,
  orders_from date not null,
  orders_to date not null,
  by_telephone boolean not null,
  seed text not null,
  wanted int not null,
  population int not null,
  population_digest text not null,
  drawn_on date not null,
  drawn_at timestamptz not null,
  due_on date not null,
  constraint sample_once unique (unit_code, day),
  constraint sample_of_somebody check (population > 0 and wanted > 0),
  constraint sample_orders_before check (orders_from <= orders_to and orders_to < day)
);
comment on table oversight.sample is 'Draws of order calls; the retailers with the smallest md5(seed:retailer) of the population';
comment on column oversight.sample.by_telephone is 'The population is who ordered by telephone; otherwise whoever ordered';
comment on column oversight.sample.population_digest is 'SHA-256 over the sorted numbers of the population, a line each';
comment on column oversight.sample.drawn_on is 'Later than day when it was made up for';

create table oversight.order_call (
  id bigint generated always as identity constraint order_call_pk primary key,
  sample_id bigint not null constraint order_call_sample_fk references oversight.sample,
  unit_code text collate "C" not null,
  day date not null,
  due_on date not null,
  place int not null,
  retailer_id text collate "C" not null,
  order_number text not null,
  placed_at timestamp not null,
  ordered_by text not null,
  quantity_sticks bigint not null,
  amount_fen bigint not null,
  result text constraint order_call_result_known check (result in
    ('AS_RECORDED', 'PUSHED', 'TIED', 'NOT_THE_OWNER', 'DIFFERENT', 'NO_RECORDING', 'OTHER')),
  findings text not null default '' constraint order_call_findings_short check (length(findings) <= 2000),
  listened_by text,
  listened_by_id bigint,
  listened_on date,
  listened_at timestamptz,
  version int not null default 0,
  constraint order_call_once unique (sample_id, retailer_id),
  constraint order_call_record_complete check (
    (result is null) = (listened_at is null) and (result is null) = (listened_on is null)
    and (result is null) = (listened_by is null))
);
comment on table oversight.order_call is 'The calls of a sample: the order as it lay in the lake when drawn, and what was heard; result null = not listened to yet';
create index order_call_day on oversight.order_call (unit_code, day, id);

call platform.guard('oversight.sample');
call platform.guard('oversight.order_call');
call platform.keep('oversight.sample');
call platform.trace('oversight.order_call');
