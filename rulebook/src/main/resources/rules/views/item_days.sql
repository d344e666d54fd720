-- What the shops of a county and route ordered of an item on a day. The route is that of the shop,
-- or of the order's delivery where the register names none. Returns are netted or left out.
with routes as (
  select order_number, min(route) as route
  from deliveries
  where route is not null and retailer_id in (select retailer_id from shops where route is null)
  group by order_number
),
ordered as (
  select s.unit_code, s.city_code, coalesce(s.route, d.route) as route, o.item_id, o.day_no,
    o.week_no, o.quantity_sticks
  from order_lines o
  join shops s on s.retailer_id = o.retailer_id
  left join routes d on d.order_number = o.order_number
  where :returns = 'netted' or o.quantity_sticks > 0
)
select unit_code, city_code, route, item_id, day_no, week_no,
  cast(sum(quantity_sticks) as bigint) as sticks
from ordered
group by unit_code, city_code, route, item_id, day_no, week_no
