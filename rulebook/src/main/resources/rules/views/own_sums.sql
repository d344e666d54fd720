-- The same of a retailer, in judged weeks with more than one order of his.
with busy_weeks as (
  select retailer_id, week_no
  from order_parts
  where (:returns = 'netted' or sticks > 0)
    and week_no between cast(floor((:from_day + 3) / 7) as integer)
      and cast(floor((:to_day + 3) / 7) as integer)
  group by retailer_id, week_no
  having min(order_number) <> max(order_number)
)
select o.retailer_id, o.item_id, o.week_no, cast(sum(o.sticks) as bigint) as sticks, count(*) as orders
from order_items o
join busy_weeks b on b.retailer_id = o.retailer_id and b.week_no = o.week_no
where o.sticks > 0
group by o.retailer_id, o.item_id, o.week_no
