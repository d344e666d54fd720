-- Streamed. One row an order, item and week. Returns are netted within the order that carries them,
-- or left out. A line that the lake marks as the only one of its item needs no summing.
select retailer_id, item_id, order_number, day_no, week_no, quantity_sticks as sticks
from order_lines
where is_repeated = false and (:returns = 'netted' or quantity_sticks > 0)
union all
select retailer_id, item_id, order_number, min(day_no), week_no,
  cast(sum(quantity_sticks) as bigint)
from order_lines
where coalesce(is_repeated, true) and (:returns = 'netted' or quantity_sticks > 0)
group by retailer_id, item_id, order_number, week_no
