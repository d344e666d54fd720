-- The orders of the cycles that the price was compared with.
with history as (
  select f.finding_key, o.retailer_id, o.order_number, cast(null as string) as item_id, o.day_no,
    o.sticks as quantity_sticks, o.amount_fen, cast(null as string) as note
  from orders o
  join fired f
    on o.retailer_id = f.retailer_id
    and o.day_no between f.cycle_start_day - 7 * :cycles and f.cycle_start_day - 1
)
select * from history
