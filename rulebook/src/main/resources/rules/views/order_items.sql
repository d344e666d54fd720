-- One row an order and item. Returns are netted within the order that carries them, or left out.
select retailer_id, item_id, order_number, min(day_no) as day_no, min(week_no) as week_no,
  cast(sum(quantity_sticks) as bigint) as sticks
from order_lines
where :returns = 'netted' or quantity_sticks > 0
group by retailer_id, item_id, order_number
