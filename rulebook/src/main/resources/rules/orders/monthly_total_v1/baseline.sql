-- The orders of the month before, and those of the month up to the day it was found.
with both_months as (
  select f.finding_key, o.retailer_id, o.order_number, cast(null as string) as item_id, o.day_no,
    o.sticks as quantity_sticks, o.amount_fen,
    case when o.day_no < f.cycle_start_day then 'before' else 'month' end as note
  from fired f
  join dates c on c.day_no = f.cycle_start_day - 1
  join orders o
    on o.retailer_id = f.retailer_id and o.day_no between c.month_start_day and f.day_no
)
select * from both_months
