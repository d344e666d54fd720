-- The orders of the cycle, up to the end of the week in which it was found.
with of_cycle as (
  select f.finding_key, o.retailer_id, o.order_number, cast(null as string) as item_id, o.day_no,
    o.sticks as quantity_sticks, o.amount_fen, cast(null as string) as note
  from orders o
  join fired f
    on o.retailer_id = f.retailer_id
    and o.day_no between f.cycle_start_day and f.cycle_start_day + 6
  where o.week_no <= f.week_no and o.sticks > 0
)
select * from of_cycle
