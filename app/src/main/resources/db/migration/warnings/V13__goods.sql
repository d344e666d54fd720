-- What a finding's goods and shop are like; empty for warnings that were raised before this version.
alter table warnings.warning
  add filed_kind text,
  add item_tier text,
  add item_supply_type text,
  add item_price_ratio numeric,
  add shop_grade int,
  add shop_location text,
  add red_share numeric,
  add watched_sticks bigint,
  add watched_before numeric,
  add mean_price numeric,
  add own_mean_price numeric,
  add peer_mean_price numeric;
comment on column warnings.warning.filed_kind is 'What the retailer had filed for days of the judged cycle';
comment on column warnings.warning.item_price_ratio is 'Suggested retail price divided by wholesale price; below 1 it is inverted';
comment on column warnings.warning.red_share is 'Red-tier items in the order, or in the week where no order is named';
comment on column warnings.warning.watched_sticks is 'Scarce and watched items in the same';
comment on column warnings.warning.watched_before is 'Scarce and watched items, mean of the weeks with an order among the six before; sticks';
comment on column warnings.warning.mean_price is 'Fen a carton of 200 in the same; own: the shop''s six weeks before, peer: the other shops of county and grade that week';
