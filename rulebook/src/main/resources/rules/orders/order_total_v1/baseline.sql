-- The orders of the cycles that the mean was taken over.
with orders as (
  select retailer_id, order_number, min(day_no) as day_no,
    cast(sum(quantity_sticks) as bigint) as quantity_sticks,
    cast(sum(amount_fen) as bigint) as amount_fen
  from order_lines
  where (:returns = 'netted' or quantity_sticks > 0)
    and retailer_id in (select retailer_id from fired)
  group by retailer_id, order_number
),
history as (
  select f.finding_key, o.order_number, o.day_no, o.quantity_sticks, o.amount_fen
  from orders o
  join fired f
    on f.retailer_id = o.retailer_id
    and o.day_no between f.cycle_start_day - 7 * :cycles and f.cycle_start_day - 1
)
select * from history
