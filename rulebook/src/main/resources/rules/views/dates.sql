-- One row a day around the judged days: its month, and where month and quarter begin and end. The
-- code of two days differs by 32 for each month between days of the same number.
with days as (
  select cast(n as integer) as day_no, cast(date '1970-01-01' + cast(n as integer) as date) as dated
  from range(:from_day - 800, :to_day + 130) as series(n)
),
parts as (
  select day_no, cast(extract(day from dated) as integer) as month_day,
    cast(extract(year from dated) * 12 + extract(month from dated) - 1 as integer) as month_no
  from days
)
select day_no, month_no, month_no * 32 + month_day as month_code,
  min(day_no) over (partition by month_no) as month_start_day,
  max(day_no) over (partition by month_no) as month_end_day,
  min(day_no) over (partition by cast(floor(month_no / 3) as integer)) as quarter_start_day
from parts
