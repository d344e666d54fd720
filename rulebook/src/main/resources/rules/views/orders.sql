-- One row an order, with its place in the retailer's cycles. Returns are netted within the order
-- that carries them, or left out.
with summed as (
  select retailer_id, order_number, min(day_no) as day_no, min(week_no) as week_no,
    min(placed_at) as placed_at, cast(sum(sticks) as bigint) as sticks,
    cast(sum(amount_fen) as bigint) as amount_fen
  from order_parts
  where :returns = 'netted' or sticks > 0
  group by retailer_id, order_number
),
placed as (
  select o.*, s.shop_no, s.unit_code, s.channel, s.retailer_id is not null as is_known, s.first_cycle_no,
    coalesce(s.shift, 0) as shift,
    cast(floor((o.day_no + 3 - coalesce(s.shift, 0)) / 7) as integer) as cycle_no
  from summed o
  left join shops s on s.retailer_id = o.retailer_id
)
select *, cycle_no * 7 - 3 + shift as cycle_start_day from placed
