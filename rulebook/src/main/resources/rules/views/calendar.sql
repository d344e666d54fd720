-- The days with order lines and the calendar month that each lies in: its first and last day, its
-- number of days, and the first day of the month before.
with days as (
  select distinct day_no from order_parts
),
dates as (
  select day_no, date '1970-01-01' + day_no as day from days
),
months as (
  select day_no, day_no - cast(extract(day from (day)) as integer) + 1 as month_start,
    cast(extract(day from last_day(day)) as integer) as month_days
  from dates
)
select *, month_start + month_days - 1 as month_end,
  month_start - cast(extract(day from (date '1970-01-01' + (month_start - 1))) as integer)
    as last_month_start
from months
