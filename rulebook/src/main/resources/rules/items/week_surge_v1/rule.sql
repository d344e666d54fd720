-- An item's week in a county, and on each of its routes, against the mean of the weeks before. One
-- row a county or route, item and week, on the week's last day.
with county_weeks as (
  select unit_code, cast(null as string) as route, item_id, week_no, sum(sticks) as sticks
  from item_days
  group by unit_code, item_id, week_no
),
route_weeks as (
  select unit_code, route, item_id, week_no, sum(sticks) as sticks
  from item_days
  where route is not null and :routes <> 'none'
  group by unit_code, route, item_id, week_no
),
all_weeks as (
  select * from county_weeks
  union all
  select * from route_weeks
),
-- weeks in which the county ordered anything: a holiday is no reason to expect less
open_weeks as (
  select unit_code, week_no, count(*) over (
      partition by unit_code order by week_no range between :weeks preceding and current row) - 1
      as open_before
  from (select distinct unit_code, week_no from item_days) as w
),
remembered as (
  select *,
    cast(sum(case when sticks > 0 then sticks else 0 end) over before as double) as history_sticks,
    coalesce(sum(case when sticks > 0 then 1 else 0 end) over before, 0) as sold_weeks
  from all_weeks
  window before as (
    partition by unit_code, route, item_id order by week_no
    range between :weeks preceding and 1 preceding)
),
compared as (
  select r.*, i.supply_type,
    r.week_no * 7 - 3 - coalesce(i.listed_day, i.first_order_day) as days_listed,
    cast(case when :empty_weeks = 'zero' then w.open_before else r.sold_weeks end as double) as divisor
  from remembered r
  join open_weeks w on w.unit_code = r.unit_code and w.week_no = r.week_no
  left join items i on i.item_id = r.item_id
  where r.week_no * 7 + 3 between :from_day and :to_day and r.sticks > 0
),
reasoned as (
  select *,
    case
      when sticks < :floor then 'below_floor'
      when days_listed < 7 * :item_newness then 'item_new'
      when sold_weeks < :least_weeks then 'too_few_weeks'
    end as hindrance
  from compared
),
weighed as (
  select *,
    case
      when hindrance = 'below_floor' then 'not_fired'
      when hindrance is not null then 'not_evaluated'
      when sticks * divisor > :ratio * history_sticks then 'fired'
      else 'not_fired'
    end as own_outcome
  from reasoned
),
beside_county as (
  select *,
    route is not null and :routes = 'unless_county'
      and max(case when route is null and own_outcome = 'fired' then 1 else 0 end)
        over (partition by unit_code, item_id, week_no) = 1 as is_told_by_county
  from weighed
),
judged as (
  select
    case when is_told_by_county and own_outcome = 'fired' then 'not_fired' else own_outcome end
      as outcome,
    case when is_told_by_county and own_outcome = 'fired' then 'county_fired' else hindrance end
      as reason,
    cast(null as string) as retailer_id, unit_code, week_no, week_no * 7 + 3 as day_no,
    week_no * 7 - 3 as cycle_start_day, cast(null as string) as order_number, item_id,
    cast(sticks as double) as observed, history_sticks / nullif(divisor, 0) as baseline,
    sticks * divisor / nullif(history_sticks, 0) as ratio,
    cast(null as double) as peer_baseline, cast(null as double) as peer_ratio,
    sold_weeks as cycles, case when route is null then 'county' else 'route' end as aspect,
    route as detail, cast(null as double) as figure
  from beside_county
)
select * from judged
