-- Streamed. An order in as few rows as the lake allows: the line that its sums stand on, or every line.
-- Its rows add up to it; where an order is one row, it carries no return.
select retailer_id, order_number, day_no, week_no, placed_at, device,
  coalesce(order_sticks, quantity_sticks) as sticks,
  coalesce(order_amount_fen, amount_fen) as amount_fen
from order_lines
where coalesce(is_leading, true)
