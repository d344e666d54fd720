-- No order in several consecutive cycles of a retailer that is normally supplied.
with weeks as (
  select distinct week_no from order_parts
),
ordered as (
  select distinct shop_no, cycle_no from orders where sticks > 0
),
numbers as (
  select cast(n as integer) as cycle_no
  from range(
    cast(floor((:from_day + 3) / 7) as integer) - :cycles - 5,
    cast(floor((:to_day + 3) / 7) as integer) + 1) as series(n)
),
-- whether there are data of the cycle and those that decide with it: a cycle reaches into the next
-- week unless it begins on Monday
data as (
  select n.cycle_no,
    count(case when w.week_no between n.cycle_no - :cycles + 1 and n.cycle_no then 1 end) as weeks,
    count(case when w.week_no = n.cycle_no + 1 then 1 end) as next_week,
    count(case when w.week_no = n.cycle_no - :cycles then 1 end) as week_before
  from numbers n
  cross join weeks w
  group by n.cycle_no
),
seen as (
  select p.shop_no, p.cycle_no,
    max(o.cycle_no) over (
      partition by p.shop_no order by p.cycle_no
      range between :cycles + 3 preceding and current row) as last_order_cycle_no
  from (select s.shop_no, n.cycle_no from shops s cross join numbers n) as p
  left join ordered o on o.shop_no = p.shop_no and o.cycle_no = p.cycle_no
),
-- every cycle that ends in the judged days
spans as (
  select s.retailer_id, s.unit_code, s.channel, s.supply_status, s.shift, s.first_cycle_no, n.cycle_no,
    n.cycle_no * 7 - 3 + s.shift as start_day, n.last_order_cycle_no,
    coalesce(n.last_order_cycle_no > n.cycle_no - :cycles, false) as has_order
  from seen n
  join shops s on s.shop_no = n.shop_no
  where n.cycle_no * 7 + 3 + s.shift between :from_day and :to_day
),
missed as (
  select p.*,
    coalesce(d.weeks = :cycles and (p.shift = 0 or d.next_week = 1), false) as has_data,
    exists (
      select 1 from filings f
      where f.retailer_id = p.retailer_id and f.kind in ('visit_day_change', 'closure')
        and f.from_day <= p.start_day + 6 and f.to_day >= p.start_day - 7 * (:cycles - 1)) as is_filed,
    d.week_before = 1 and coalesce(p.last_order_cycle_no <> p.cycle_no - :cycles, true)
      and not exists (
        select 1 from filings f
        where f.retailer_id = p.retailer_id and f.kind in ('visit_day_change', 'closure')
          and f.from_day <= p.start_day + 6 - 7 * :cycles and f.to_day >= p.start_day - 7 * :cycles)
      as was_missed_before
  from spans p
  left join data d on d.cycle_no = p.cycle_no
  where not p.has_order
),
reasoned as (
  select retailer_id, unit_code, cycle_no, start_day, last_order_cycle_no, has_order,
    case
      when supply_status <> 'normal' then 'suspended'
      when last_order_cycle_no is null
        and coalesce(first_cycle_no, cycle_no) > cycle_no - :cycles then 'never_ordered'
      when not has_data then 'no_data'
      when is_filed then 'filed'
      when :repeat = 'once' and was_missed_before then 'already_fired'
    end as reason
  from missed
  union all
  select retailer_id, unit_code, cycle_no, start_day, last_order_cycle_no, has_order,
    case when supply_status <> 'normal' then 'suspended' end
  from spans
  where has_order
),
judged as (
  select
    case
      when reason is null and not has_order then 'fired'
      when reason is null or reason = 'already_fired' then 'not_fired'
      else 'not_evaluated'
    end as outcome,
    reason, retailer_id, unit_code,
    cast(floor((start_day + 9) / 7) as integer) as week_no, start_day + 6 as day_no,
    start_day as cycle_start_day, cast(null as string) as order_number,
    cast(null as string) as item_id,
    cast(cycle_no - coalesce(last_order_cycle_no, cycle_no - :cycles - 4) as double) as observed,
    cast(:cycles as double) as baseline, cast(null as double) as ratio,
    cast(null as double) as peer_baseline, cast(null as double) as peer_ratio,
    cast(null as integer) as cycles, cast(null as string) as aspect,
    cast(null as string) as detail, cast(null as double) as figure
  from reasoned
)
select * from judged
