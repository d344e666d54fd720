-- The item's lines in the orders of the cycles that the mean was taken over.
with history as (
  select f.finding_key, o.retailer_id, o.order_number, o.item_id, min(o.day_no) as day_no,
    cast(sum(o.quantity_sticks) as bigint) as quantity_sticks,
    cast(sum(o.amount_fen) as bigint) as amount_fen, cast(null as string) as note
  from order_lines o
  join fired f
    on f.retailer_id = o.retailer_id
    and f.item_id = o.item_id
    and o.day_no between f.cycle_start_day - 7 * :cycles and f.cycle_start_day - 1
  where :returns = 'netted' or o.quantity_sticks > 0
  group by f.finding_key, o.retailer_id, o.order_number, o.item_id
)
select * from history
