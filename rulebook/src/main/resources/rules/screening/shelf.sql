-- The cycles directly before without the item, or without any order where the finding is not about
-- an item: an empty shelf explains a large order. Five means five or more;
-- an item in a unit has no shelf: none; nor is the shelf looked at for a month that began long ago.
with ordered as (
  select retailer_id, '' as item_id, day_no
  from order_parts
  where sticks > 0
  group by retailer_id, day_no
  union all
  select o.retailer_id, o.item_id, o.day_no
  from order_lines o
  where o.quantity_sticks > 0
    and (o.retailer_id, o.item_id) in (
      select retailer_id, item_id from findings where item_id is not null)
),
last_ordered as (
  select f.finding_key, f.retailer_id, f.cycle_start_day, f.week_no, max(o.day_no) as day_no
  from findings f
  left join ordered o
    on o.retailer_id = f.retailer_id and o.item_id = coalesce(f.item_id, '')
    and o.day_no between f.cycle_start_day - 35 and f.cycle_start_day - 1
  group by f.finding_key, f.retailer_id, f.cycle_start_day, f.week_no
)
select finding_key,
  case
    when retailer_id is null or cycle_start_day < week_no * 7 - 10 then 0
    else coalesce(cast(floor((cycle_start_day - 1 - day_no) / 7) as integer), 5)
  end as cycles_without_item
from last_ordered
