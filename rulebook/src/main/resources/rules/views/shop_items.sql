-- Streamed. What one order had of an item, beside its shop and item.
select o.*, s.unit_code, s.channel, s.peer_group, s.city_group, s.first_cycle_no, i.supply_type,
  coalesce(i.listed_day, i.first_order_day) as item_listed_day, s.retailer_id is not null as is_known,
  coalesce(s.shift, 0) as shift,
  cast(floor((o.day_no + 3 - coalesce(s.shift, 0)) / 7) as integer) as cycle_no
from order_items o
left join shops s on s.retailer_id = o.retailer_id
left join items i on i.item_id = o.item_id
