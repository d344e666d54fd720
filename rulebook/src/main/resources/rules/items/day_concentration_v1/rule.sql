-- The share of one day in an item's month in a city. One row a city, item and month: its greatest
-- day, at the month's end; or the first day that is too much of the 30 days ending with it.
with weeks as (
  select unit_code, week_no, count(*) over (
      partition by unit_code order by week_no range between 4 preceding and current row) as weeks
  from (select distinct unit_code, week_no from city_days) as w
),
month_weeks as (
  select unit_code, month_start, count(distinct week_no) as weeks
  from city_days
  group by unit_code, month_start
),
shared as (
  select d.*, i.supply_type, coalesce(i.listed_day, i.first_order_day) as item_listed_day,
    cast(case when :month = 'calendar'
      then sum(d.sticks) over (partition by d.unit_code, d.item_id, d.month_start)
      else sum(d.sticks) over (
        partition by d.unit_code, d.item_id order by d.day_no range between 29 preceding and current row)
      end as double) as month_sticks,
    case when :month = 'calendar' then m.weeks else w.weeks end as weeks
  from city_days d
  left join items i on i.item_id = d.item_id
  left join weeks w on w.unit_code = d.unit_code and w.week_no = d.week_no
  left join month_weeks m on m.unit_code = d.unit_code and m.month_start = d.month_start
),
hindered as (
  select *,
    case
      when weeks < :least_weeks then 'no_whole_month'
      when day_no - item_listed_day < 7 * :item_newness then 'item_new'
      when month_sticks < :floor then 'below_floor'
    end as reason
  from shared
  where month_sticks > 0
),
-- the day that decides comes first: one above the share, else the greatest
placed as (
  select *,
    row_number() over (
      partition by unit_code, item_id, month_start
      order by case when reason is null and sticks >= :share * month_sticks then 0 else 1 end,
        case when :month = 'calendar' then 0 else
          case when reason is null and sticks >= :share * month_sticks then day_no else 0 end end,
        case when reason is null then 0 else 1 end, sticks / nullif(month_sticks, 0) desc, day_no) as place,
    sum(case when reason is null and sticks >= :share * month_sticks then 1 else 0 end)
      over (partition by unit_code, item_id, month_start) as days_above
  from hindered
),
decided as (
  select *,
    case when :month = 'calendar' or days_above = 0 then month_end else day_no end as decided_day,
    case when days_above > 0 then 'fired'
      when reason is null or reason = 'below_floor' then 'not_fired'
      else 'not_evaluated' end as outcome
  from placed
  where place = 1
),
judged as (
  select outcome, reason, cast(null as string) as retailer_id, unit_code,
    cast(floor((decided_day + 3) / 7) as integer) as week_no, decided_day as day_no,
    month_start as cycle_start_day, cast(null as string) as order_number, item_id,
    cast(sticks as double) as observed, month_sticks as baseline, sticks / nullif(month_sticks, 0) as ratio,
    cast(null as double) as peer_baseline, cast(null as double) as peer_ratio,
    cast(null as integer) as cycles, cast(null as string) as aspect,
    cast(date '1970-01-01' + day_no as string) as detail, 100 * sticks / nullif(month_sticks, 0) as figure
  from decided
  where decided_day between :from_day and :to_day
)
select * from judged
