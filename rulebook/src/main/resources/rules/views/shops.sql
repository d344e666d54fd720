-- One row a retailer. Its cycle begins on its order weekday, or on Monday when it has none: cycle n
-- covers the days from 7n - 3 + shift on. A place is a county and route. Peers are the retailers of one
-- county and grade; some rules turn to those of the city and grade where they are too few. Places,
-- groups and retailers are numbered: lines are summed several times faster by numbers than by texts.
with places as (
  select unit_code, route,
    cast(row_number() over (order by unit_code nulls first, route nulls first) as integer) as place_no
  from (select distinct unit_code, route from retailers) as p
),
peers as (
  select unit_code, grade,
    cast(row_number() over (order by unit_code nulls first, grade) as integer) as peer_group,
    cast(dense_rank() over (order by substr(unit_code, 1, 4) nulls first, grade) as integer)
      as city_group
  from (select distinct unit_code, coalesce(grade, 0) as grade from retailers) as g
)
select r.*, substr(r.unit_code, 1, 4) as city_code,
  coalesce(r.order_weekday, 1) - 1 as shift,
  cast(floor((r.first_order_day + 3 - (coalesce(r.order_weekday, 1) - 1)) / 7) as integer) as first_cycle_no,
  p.place_no, g.peer_group, g.city_group,
  cast(row_number() over (order by r.retailer_id) as integer) as shop_no
from retailers r
join places p
  on p.unit_code is not distinct from r.unit_code and p.route is not distinct from r.route
join peers g
  on g.unit_code is not distinct from r.unit_code and g.grade = coalesce(r.grade, 0)
