-- One row a retailer. Its cycle begins on its order weekday, or on Monday when it has none: cycle n
-- covers the days from 7n - 3 + shift on. A place is a county and route. Peers are the retailers of one
-- county and grade; some rules turn to those of the city and grade where they are too few.
select *, substr(unit_code, 1, 4) as city_code,
  coalesce(order_weekday, 1) - 1 as shift,
  cast(floor((first_order_day + 3 - (coalesce(order_weekday, 1) - 1)) / 7) as integer) as first_cycle_no,
  dense_rank() over (order by unit_code nulls first, route nulls first) as place_no,
  dense_rank() over (order by unit_code nulls first, coalesce(grade, 0)) as peer_group,
  dense_rank() over (order by substr(unit_code, 1, 4) nulls first, coalesce(grade, 0)) as city_group
from retailers
