-- Registers beside retailers, items and filings; record_key = the columns that make a record one, joined by a bar.
create table supply.stock_count (
  record_key text collate "C" constraint stock_count_pk primary key,
  unit_code text collate "C" not null,
  retailer_id text collate "C" not null,
  item_id text collate "C" not null,
  counted_at timestamp not null,
  quantity_sticks bigint not null,
  counted_by text
);
comment on table supply.stock_count is 'Stock of an item found at a shop (库存盘点); one record a shop, item and moment';
create index stock_count_retailer on supply.stock_count (retailer_id, counted_at);
create index stock_count_unit on supply.stock_count (unit_code, counted_at);
call platform.guard('supply.stock_count');
call platform.trace('supply.stock_count');

create table supply.order_limit (
  record_key text collate "C" constraint order_limit_pk primary key,
  unit_code text collate "C" not null,
  item_id text collate "C" not null,
  grade int,
  channel text,
  from_date date not null,
  to_date date not null,
  limit_sticks bigint not null,
  constraint order_limit_dates_in_order check (from_date <= to_date)
);
comment on table supply.order_limit is 'Most that one order may hold of an item (投放限量); unit_code may be a city or province, an empty grade or channel means all';
create index order_limit_item on supply.order_limit (item_id, from_date);
call platform.guard_shared_downwards('supply.order_limit');
call platform.trace('supply.order_limit');

create table supply.plan (
  record_key text collate "C" constraint plan_pk primary key,
  unit_code text collate "C" not null,
  item_id text collate "C" not null,
  grade int,
  from_date date not null,
  to_date date not null,
  planned_sticks bigint not null,
  constraint plan_dates_in_order check (from_date <= to_date)
);
comment on table supply.plan is 'What is to be distributed of an item to all retailers of a unit and grade (投放计划)';
create index plan_item on supply.plan (item_id, from_date);
call platform.guard_shared_downwards('supply.plan');
call platform.trace('supply.plan');

create table supply.seizure (
  record_key text collate "C" constraint seizure_pk primary key,
  unit_code text collate "C" not null,
  seizure_number text not null,
  line_number text not null,
  seized_on date not null,
  item_id text collate "C",
  code text collate "C",
  quantity_sticks bigint not null,
  party text,
  party_key text collate "C",
  retailer_id text collate "C"
);
comment on table supply.seizure is 'Cartons of a seizure (查获卷烟) with their laser codes; party_key = a key of the identity number, or of the name within the county';
create index seizure_unit on supply.seizure (unit_code, seized_on);
create index seizure_code on supply.seizure (code) where code is not null;
call platform.guard('supply.seizure');
call platform.trace('supply.seizure');
