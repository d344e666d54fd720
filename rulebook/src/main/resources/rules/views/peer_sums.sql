-- What the retailers of a county and grade ordered of an item in a judged week, and in how many orders.
select s.peer_group, o.item_id, o.week_no,
  cast(sum(o.sticks) as bigint) as sticks, count(*) as orders
from order_items o
join shops s on s.retailer_id = o.retailer_id
where o.sticks > 0
  and o.week_no between cast(floor((:from_day + 3) / 7) as integer)
    and cast(floor((:to_day + 3) / 7) as integer)
group by s.peer_group, o.item_id, o.week_no
