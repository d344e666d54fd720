-- The register of retailers as the wholesaler exports it; changes go to the trail.
create table retailers.retailer (
  retailer_id text collate "C" not null constraint retailer_pk primary key,
  unit_code text collate "C" not null,
  name text not null,
  address text not null default '',
  grade int constraint retailer_grade_in_range check (grade between 1 and 30),
  channel text,
  location text,
  order_weekday int constraint retailer_weekday_in_range check (order_weekday between 1 and 7),
  supply_status text not null constraint retailer_status_known
    check (supply_status in ('normal', 'suspended', 'stopped')),
  telephone text,
  longitude double precision,
  latitude double precision
);
comment on table retailers.retailer is 'Retailers by licence number; unit_code is the county, order_weekday 1 = Monday';
create index retailer_unit on retailers.retailer (unit_code, retailer_id);
create index retailer_peers on retailers.retailer (unit_code, grade);

call platform.guard('retailers.retailer');
call platform.trace('retailers.retailer');
