-- The last orders before it fell asleep, as far back as the rule reads.
with counted as (
  select f.finding_key, o.retailer_id, o.order_number, min(o.day_no) as day_no,
    cast(sum(o.sticks) as bigint) as quantity_sticks,
    cast(sum(o.amount_fen) as bigint) as amount_fen
  from order_parts o
  join fired f
    on o.retailer_id = f.retailer_id
    and o.day_no between f.cycle_start_day - 35 * :months - 7 and f.day_no
  where o.sticks > 0
  group by f.finding_key, o.retailer_id, o.order_number
),
placed as (
  select *, row_number() over (
      partition by finding_key order by day_no desc, order_number desc) as steps_back
  from counted
),
last_three as (
  select finding_key, retailer_id, order_number, cast(null as string) as item_id, day_no,
    quantity_sticks, amount_fen, cast(null as string) as note
  from placed
  where steps_back <= 3
)
select * from last_three
