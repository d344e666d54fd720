-- What the shops of a county and route ordered of an item on a day, in rows that add up to it. The route
-- is that of the shop, or of the order's delivery where the register names none. Returns are netted or
-- left out. Places are numbers while the lines are summed: there are as many lines as there are.
with routes as (
  select order_number, min(route) as route
  from deliveries
  where route is not null and retailer_id in (select retailer_id from shops where route is null)
  group by order_number
),
places as (
  select place_no, min(unit_code) as unit_code, min(city_code) as city_code, min(route) as route
  from shops
  group by place_no
),
summed as (
  select s.place_no, d.route, o.item_id, o.day_no, sum(o.quantity_sticks) as sticks
  from order_lines o
  join shops s on s.retailer_id = o.retailer_id
  left join routes d on d.order_number = o.order_number
  where :returns = 'netted' or o.quantity_sticks > 0
  group by s.place_no, d.route, o.item_id, o.day_no
)
select p.unit_code, p.city_code, coalesce(p.route, d.route) as route, d.item_id, d.day_no,
  cast(floor((d.day_no + 3) / 7) as integer) as week_no, cast(d.sticks as bigint) as sticks
from summed d
join places p on p.place_no = d.place_no
