-- The red-tier items in the retailer's orders of the week.
with red_lines as (
  select f.finding_key, o.retailer_id, o.order_number, o.item_id, min(o.day_no) as day_no,
    cast(sum(o.quantity_sticks) as bigint) as quantity_sticks,
    cast(sum(o.amount_fen) as bigint) as amount_fen, 'red' as note
  from order_lines o
  join fired f on f.retailer_id = o.retailer_id and f.week_no = o.week_no
  where o.item_id in (select item_id from items where outflow_tier = 'red')
    and (:returns = 'netted' or o.quantity_sticks > 0)
  group by f.finding_key, o.retailer_id, o.order_number, o.item_id
)
select * from red_lines
