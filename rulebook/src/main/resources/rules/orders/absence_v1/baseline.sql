-- The last three orders before the absence, as far back as the rule looks.
with before_absence as (
  select f.finding_key, o.retailer_id, o.order_number, o.day_no, o.sticks as quantity_sticks,
    o.amount_fen,
    row_number() over (
      partition by f.finding_key order by o.day_no desc, o.placed_at desc, o.order_number desc
    ) as steps_back
  from orders o
  join fired f
    on o.retailer_id = f.retailer_id
    and o.day_no between f.cycle_start_day - 7 * (:cycles + 3) and f.cycle_start_day - 1
  where o.sticks > 0
),
last_three as (
  select finding_key, retailer_id, order_number, cast(null as string) as item_id, day_no,
    quantity_sticks, amount_fen, cast(null as string) as note
  from before_absence
  where steps_back <= 3
)
select * from last_three
