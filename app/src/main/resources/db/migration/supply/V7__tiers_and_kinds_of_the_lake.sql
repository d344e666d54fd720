-- Items that flow out of the region are watched in three tiers.
alter table supply.item add column outflow_tier text
  constraint item_tier_known check (outflow_tier in ('red', 'orange', 'blue'));
comment on column supply.item.outflow_tier is 'Tier of items that flow out (外流等级); empty = none';

-- The lake holds deliveries and payments as well as order lines.
alter table supply.lake_file add column kind text not null default 'order_lines'
  constraint lake_file_kind_known check (kind in ('order_lines', 'deliveries', 'payments'));
comment on table supply.lake_file is 'Files of order lines, deliveries and payments by week; path is relative to the data folder';
drop index supply.lake_file_live;
create index lake_file_live on supply.lake_file (kind, week_no) where retired_by_import is null;

alter table supply.import
  drop constraint import_kind_known,
  add constraint import_kind_known check (kind in
    ('retailers', 'items', 'filings', 'attributes', 'stock_counts', 'limits', 'plans', 'seizures',
     'order_lines', 'deliveries', 'payments'));
