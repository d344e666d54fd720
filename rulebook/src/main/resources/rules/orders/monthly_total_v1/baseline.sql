-- The orders of the month before, and those of the month up to the day it was found.
with found as (
  select f.*, d.month_start_day as month_before_day
  from fired f
  join dates d on d.day_no = f.cycle_start_day - 1
),
both_months as (
  select f.finding_key, o.retailer_id, o.order_number, cast(null as string) as item_id, o.day_no,
    o.sticks as quantity_sticks, o.amount_fen,
    case when o.day_no < f.cycle_start_day then 'before' else 'month' end as note
  from orders o
  join found f
    on f.retailer_id = o.retailer_id and o.day_no between f.month_before_day and f.day_no
)
select * from both_months
