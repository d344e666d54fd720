-- Items are the trade's catalogue, the same for every unit.
create table supply.item (
  item_id text collate "C" not null constraint item_pk primary key,
  name text not null,
  brand text,
  price_class int constraint item_price_class_in_range check (price_class between 1 and 5),
  wholesale_fen bigint,
  retail_fen bigint,
  supply_type text not null constraint item_supply_type_known
    check (supply_type in ('scarce', 'good_seller', 'watched', 'ordinary')),
  listed_on date
);
comment on table supply.item is 'Catalogue of items (品规); prices in fen a carton of 200 sticks';
call platform.trace('supply.item');

create table supply.filing (
  filing_number text not null constraint filing_pk primary key,
  unit_code text collate "C" not null,
  retailer_id text collate "C" not null,
  kind text not null constraint filing_kind_known
    check (kind in ('visit_day_change', 'extra_order', 'closure')),
  from_date date not null,
  to_date date not null,
  constraint filing_dates_in_order check (from_date <= to_date)
);
comment on table supply.filing is 'What was announced beforehand (备案): it silences W07 and W08 for what it names';
create index filing_retailer on supply.filing (retailer_id);
call platform.guard('supply.filing');
call platform.trace('supply.filing');

-- First and last day with an order, kept while lines are taken: a rule then knows what is new without the whole history.
create table supply.retailer_activity (
  retailer_id text collate "C" not null constraint retailer_activity_pk primary key,
  first_ordered_on date not null,
  last_ordered_on date not null
);
comment on table supply.retailer_activity is 'First and last day on which a retailer ordered';

create table supply.item_activity (
  item_id text collate "C" not null constraint item_activity_pk primary key,
  first_ordered_on date not null,
  last_ordered_on date not null
);
comment on table supply.item_activity is 'First and last day on which an item was ordered';

-- The manifest of the lake: a file counts while it stands here and is not retired.
create table supply.lake_file (
  id bigint generated always as identity constraint lake_file_pk primary key,
  week_no int not null,
  path text not null constraint lake_file_path_unique unique,
  sha256 text not null,
  lines bigint not null,
  bytes bigint not null,
  added_by_import bigint not null,
  added_at timestamptz not null,
  retired_by_import bigint,
  retired_at timestamptz
);
comment on table supply.lake_file is 'Order-line files by week; path is relative to the data folder';
create index lake_file_live on supply.lake_file (week_no) where retired_by_import is null;
