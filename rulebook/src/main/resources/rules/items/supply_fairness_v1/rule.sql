-- How fairly a watched item is distributed: among the shops of one grade, in the few that got most,
-- against the limits of single orders, against its plan.
with kinds as (
  select count(supply_type) as known from items
),
-- without classes of supply nothing can be chosen: said once a county and month
unclassed as (
  select distinct s.unit_code, c.month_start, c.month_end
  from order_parts o
  join shops s on s.retailer_id = o.retailer_id
  join calendar c on c.day_no = o.day_no
  cross join kinds k
  where k.known = 0 and :items <> 'all' and c.month_end between :from_day and :to_day
    and (:returns = 'netted' or o.sticks > 0)
),
shop_months as (
  select unit_code, city_code, grade, retailer_id, item_id, supply_type, month_start, month_end,
    cast(sum(sticks) as bigint) as sticks
  from supplied
  where month_end between :from_day and :to_day
  group by unit_code, city_code, grade, retailer_id, item_id, supply_type, month_start, month_end
),
grades as (
  select unit_code, grade, item_id, supply_type, month_start, month_end, count(*) as shops,
    cast(max(sticks) as double) as most,
    cast(sum(sticks) - max(sticks) as double) / nullif(count(*) - 1, 0) as others
  from shop_months
  where sticks > 0
  group by unit_code, grade, item_id, supply_type, month_start, month_end
),
-- one row a county, item and month: the grade that is furthest apart
worst as (
  select *,
    case
      when grade is null then 'no_grade'
      when shops < :least_shops then 'too_few_shops'
    end as reason,
    row_number() over (
      partition by unit_code, item_id, month_start
      order by case when grade is null then 2 when shops < :least_shops then 1 else 0 end,
        coalesce(most / nullif(others, 0), 0) desc, coalesce(grade, 0)) as place
  from grades
),
unequal as (
  select unit_code, item_id, month_start as start_day, month_end as end_day, 'unequal' as aspect,
    cast(grade as string) as detail, most as observed, others as baseline, most / nullif(others, 0) as ratio,
    cast(null as double) as peer_ratio, cast(null as integer) as cycles,
    cast(null as double) as figure, most > :unequal_ratio * others as is_found, reason
  from worst
  where place = 1
),
places as (
  select city_code, item_id, supply_type, month_start, month_end, sticks,
    row_number() over (
      partition by city_code, item_id, month_start order by sticks desc, retailer_id) as place,
    count(*) over (partition by city_code, item_id, month_start) as shops
  from shop_months
  where sticks > 0
),
tops as (
  select city_code as unit_code, item_id, supply_type, month_start, month_end, max(shops) as shops,
    cast(sum(case when place <= ceil(:top * shops) then sticks else 0 end) as double) as top_sticks,
    cast(sum(sticks) as double) as sticks
  from places
  group by city_code, item_id, supply_type, month_start, month_end
),
concentrated as (
  select unit_code, item_id, month_start, month_end, 'concentrated', cast(null as string),
    top_sticks, sticks, cast(null as double), cast(null as double), cast(null as integer),
    100 * top_sticks / nullif(sticks, 0), top_sticks >= :top_share * sticks,
    case when shops < :least_city_shops then 'too_few_shops' end
  from tops
),
limited as (
  select unit_code, item_id, supply_type, week_no, count(limit_sticks) as known,
    sum(case when sticks > limit_sticks then 1 else 0 end) as above,
    cast(sum(case when sticks > limit_sticks then sticks - limit_sticks else 0 end) as double)
      as excess
  from supplied
  where sticks > 0 and week_no * 7 + 3 between :from_day and :to_day
  group by unit_code, item_id, supply_type, week_no
),
above_limit as (
  select unit_code, item_id, week_no * 7 - 3, week_no * 7 + 3, 'limit', cast(null as string),
    excess, cast(null as double), cast(null as double), cast(null as double),
    cast(above as integer), cast(null as double), above >= :breaches,
    case when known = 0 then 'no_limits' end
  from limited
),
-- all grades of a unit together; a plan for every grade counts before those of single grades
planned as (
  select p.*, i.supply_type,
    max(case when p.grade is null then 1 else 0 end)
      over (partition by p.item_id, p.unit_code, p.from_day, p.to_day) as is_whole
  from plans p
  join items i on i.item_id = p.item_id
  where p.to_day between :from_day and :to_day and p.unit_code is not null
    and (:items = 'all' or i.supply_type = 'scarce'
      or (:items = 'watched' and i.supply_type in ('good_seller', 'watched')))
),
whole_plans as (
  select unit_code, item_id, supply_type, from_day, to_day, max(is_whole) as is_whole,
    cast(sum(planned_sticks) as double) as planned,
    row_number() over (partition by unit_code, item_id, from_day order by to_day desc) as place
  from planned
  where is_whole = 0 or grade is null
  group by unit_code, item_id, supply_type, from_day, to_day
),
-- a shop lies in its county and in its city: a plan may name either
supplied_in as (
  select unit_code, grade, item_id, day_no, sticks from supplied
  union all
  select city_code, grade, item_id, day_no, sticks from supplied
),
granted as (
  select g.unit_code, g.item_id, g.from_day, g.to_day, cast(sum(s.sticks) as double) as actual
  from supplied_in s
  join (
    select distinct unit_code, item_id, from_day, to_day, grade
    from planned
    where is_whole = 0 or grade is null) as g
    on g.item_id = s.item_id and g.unit_code = s.unit_code
    and s.day_no between g.from_day and g.to_day and (g.grade is null or g.grade = s.grade)
  group by g.unit_code, g.item_id, g.from_day, g.to_day
),
carried_out as (
  select p.unit_code, p.item_id, p.supply_type, p.from_day, p.to_day, p.planned,
    coalesce(g.actual, 0) as actual
  from whole_plans p
  left join granted g
    on g.unit_code = p.unit_code and g.item_id = p.item_id and g.from_day = p.from_day
    and g.to_day = p.to_day
  where p.place = 1 and p.planned > 0
),
off_plan as (
  select unit_code, item_id, from_day, to_day, 'plan', cast(null as string), actual, planned,
    cast(null as double), actual / nullif(planned, 0), cast(null as integer),
    cast(null as double),
    actual > (1 + :plan_tolerance) * planned
      or (:below_plan = 'counts' and actual < (1 - :plan_tolerance) * planned),
    case when to_day - from_day > 55 then 'plan_too_long' end
  from carried_out
),
unplanned as (
  select distinct m.unit_code, m.item_id, m.month_start, m.month_end
  from shop_months m
  where not exists (
    select 1 from plans p
    where p.item_id = m.item_id and p.unit_code in (m.unit_code, m.city_code)
      and p.from_day <= m.month_end and p.to_day >= m.month_start)
),
aspects as (
  select * from unequal
  union all
  select * from concentrated
  union all
  select * from above_limit
  union all
  select * from off_plan
  union all
  select unit_code, item_id, month_start, month_end, 'plan', null, null, null, null, null, null, null,
    false, 'no_plan'
  from unplanned
  union all
  select unit_code, null, month_start, month_end, null, null, null, null, null, null, null, null,
    false, 'no_supply_types'
  from unclassed
),
judged as (
  select
    case when reason is not null then 'not_evaluated' when is_found then 'fired' else 'not_fired' end
      as outcome,
    reason, cast(null as string) as retailer_id, unit_code,
    cast(floor((end_day + 3) / 7) as integer) as week_no, end_day as day_no,
    start_day as cycle_start_day, cast(null as string) as order_number, item_id, observed, baseline,
    ratio, cast(null as double) as peer_baseline, peer_ratio, cycles, aspect, detail, figure
  from aspects
)
select * from judged
