-- Streamed. The judged orders of an item that are large enough to be looked at, and what keeps them
-- from being compared.
select o.*,
  case
    when not o.is_known then 'unknown_retailer'
    when o.cycle_no - coalesce(o.first_cycle_no, f.first_cycle_no) < :newness then 'new_retailer'
    when o.day_no - o.item_listed_day < 7 * :item_newness then 'item_new'
  end as hindrance
from shop_items o
left join first_seen f on f.retailer_id = o.retailer_id and f.cycle_no = o.cycle_no
where o.day_no between :from_day and :to_day and o.sticks > 0 and o.sticks >= :floor
