-- An item's month in a city against its month before: found on the day on which the month so far
-- is too much, or at the month's end. One row a city, item and month, on the day that decides.
with weeks as (
  select unit_code, month_start, count(distinct week_no) as weeks
  from city_days
  group by unit_code, month_start
),
months as (
  select unit_code, item_id, month_start, cast(sum(sticks) as double) as sticks
  from city_days
  group by unit_code, item_id, month_start
),
running as (
  select d.*, i.supply_type, coalesce(i.listed_day, i.first_order_day) as item_listed_day,
    cast(sum(d.sticks) over so_far as double) as sticks_so_far
  from city_days d
  left join items i on i.item_id = d.item_id
  window so_far as (
    partition by d.unit_code, d.item_id, d.month_start order by d.day_no
    rows between unbounded preceding and current row)
),
compared as (
  select r.*, m.sticks as last_sticks,
    coalesce(m.sticks, 0) * case when :month_length = 'daily'
      then cast(r.month_days as double) / (r.month_start - r.last_month_start) else 1 end as expected,
    case
      when coalesce(w.weeks, 0) < :least_weeks then 'no_last_month'
      when r.item_listed_day > r.last_month_start - 7 * :item_newness then 'item_new'
      when coalesce(m.sticks, 0) <= 0 and :not_sold = 'not_evaluated' then 'not_sold_before'
    end as hindrance
  from running r
  left join months m
    on m.unit_code = r.unit_code and m.item_id = r.item_id and m.month_start = r.last_month_start
  left join weeks w on w.unit_code = r.unit_code and w.month_start = r.last_month_start
),
crossed as (
  select *,
    min(case when hindrance is null and sticks_so_far > :ratio * expected
        and sticks_so_far >= :floor then day_no end)
      over (partition by unit_code, item_id, month_start) as crossing_day,
    max(day_no) over (partition by unit_code, item_id, month_start) as last_day
  from compared
),
decided as (
  select *,
    case when :decided = 'as_soon' then coalesce(crossing_day, month_end) else month_end end
      as decided_day
  from crossed
  where day_no = case when :decided = 'as_soon' then coalesce(crossing_day, last_day) else last_day end
),
reasoned as (
  select *,
    coalesce(hindrance, case when sticks_so_far < :floor then 'below_floor' end) as reason
  from decided
  where decided_day between :from_day and :to_day and sticks_so_far > 0
),
judged as (
  select
    case
      when reason = 'below_floor' then 'not_fired'
      when reason is not null then 'not_evaluated'
      when sticks_so_far > :ratio * expected then 'fired'
      else 'not_fired'
    end as outcome,
    reason, cast(null as string) as retailer_id, unit_code,
    cast(floor((decided_day + 3) / 7) as integer) as week_no, decided_day as day_no,
    month_start as cycle_start_day, cast(null as string) as order_number, item_id,
    sticks_so_far as observed, expected as baseline,
    sticks_so_far / nullif(expected, 0) as ratio,
    cast(null as double) as peer_baseline, cast(null as double) as peer_ratio,
    cast(null as integer) as cycles, cast(null as string) as aspect,
    cast(null as string) as detail,
    cast(decided_day - month_start + 1 as double) as figure
  from reasoned
)
select * from judged
