-- What a city ordered of an item on a day, with the calendar month that the day lies in.
with summed as (
  select city_code as unit_code, item_id, day_no, min(week_no) as week_no,
    cast(sum(sticks) as bigint) as sticks
  from item_days
  group by city_code, item_id, day_no
)
select s.*, c.month_start, c.month_end, c.month_days, c.last_month_start
from summed s
join calendar c on c.day_no = s.day_no
