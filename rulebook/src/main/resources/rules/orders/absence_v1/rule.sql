-- No order in several consecutive cycles of a retailer that is normally supplied.
with weeks as (
  select distinct week_no from order_parts
),
ordered as (
  select distinct retailer_id, cycle_no from orders where sticks > 0
),
numbers as (
  select cast(n as integer) as cycle_no
  from range(
    cast(floor((:from_day + 3) / 7) as integer) - :cycles - 5,
    cast(floor((:to_day + 3) / 7) as integer) + 1) as series(n)
),
-- every cycle that ends in the judged days, and those before it that decide about it
spans as (
  select s.retailer_id, s.unit_code, s.supply_status, s.shift, s.first_cycle_no, c.cycle_no,
    c.cycle_no * 7 - 3 + s.shift as start_day
  from shops s
  cross join numbers c
  where c.cycle_no * 7 + 3 + s.shift between :from_day - 7 * (:cycles + 3) and :to_day
),
known as (
  select p.*,
    case when o.retailer_id is null then 0 else 1 end as has_order,
    case when exists (
      select 1 from filings f
      where f.retailer_id = p.retailer_id and f.kind in ('visit_day_change', 'closure')
        and f.from_day <= p.start_day + 6 and f.to_day >= p.start_day) then 1 else 0 end as is_filed,
    case when a.week_no is null or (p.shift > 0 and b.week_no is null) then 0 else 1 end as has_data
  from spans p
  left join ordered o on o.retailer_id = p.retailer_id and o.cycle_no = p.cycle_no
  left join weeks a on a.week_no = p.cycle_no
  left join weeks b on b.week_no = p.cycle_no + 1
),
runs as (
  select *,
    max(has_order) over last_n as has_order_in_n,
    max(is_filed) over last_n as has_filing_in_n,
    min(has_data) over last_n as has_data_in_n,
    max(case when has_order = 0 and is_filed = 0 and has_data = 1 then 1 else 0 end) over before_n
      as was_missed_before,
    max(case when has_order = 1 then cycle_no end) over looked_back as last_order_cycle_no
  from known
  window last_n as (
      partition by retailer_id order by cycle_no range between :cycles - 1 preceding and current row),
    before_n as (
      partition by retailer_id order by cycle_no range between :cycles preceding and :cycles preceding),
    looked_back as (
      partition by retailer_id order by cycle_no
      range between :cycles + 3 preceding and current row)
),
reasoned as (
  select *,
    case
      when supply_status <> 'normal' then 'suspended'
      when has_order_in_n = 1 then null
      when last_order_cycle_no is null
        and coalesce(first_cycle_no, cycle_no) > cycle_no - :cycles then 'never_ordered'
      when has_data_in_n = 0 then 'no_data'
      when has_filing_in_n = 1 then 'filed'
      when :repeat = 'once' and was_missed_before = 1 then 'already_fired'
    end as reason
  from runs
  where start_day + 6 between :from_day and :to_day
),
judged as (
  select
    case
      when reason is null and has_order_in_n = 0 then 'fired'
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
