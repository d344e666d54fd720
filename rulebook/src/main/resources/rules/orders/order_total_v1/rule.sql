-- One order against the mean of the retailer's previous cycles.
with shops as (
  select retailer_id, unit_code, first_order_day, coalesce(order_weekday, 1) - 1 as shift
  from retailers
),
orders as (
  select retailer_id, order_number, min(day_no) as day_no, min(week_no) as week_no,
    cast(sum(quantity_sticks) as bigint) as sticks
  from order_lines
  where :returns = 'netted' or quantity_sticks > 0
  group by retailer_id, order_number
),
-- a cycle begins on the retailer's order weekday, or on Monday when there is none
placed as (
  select o.*, s.unit_code, s.retailer_id is not null as is_known, coalesce(s.shift, 0) as shift,
    cast(floor((o.day_no + 3 - coalesce(s.shift, 0)) / 7) as integer) as cycle_no,
    cast(floor((s.first_order_day + 3 - s.shift) / 7) as integer) as first_cycle_no
  from orders o
  left join shops s on s.retailer_id = o.retailer_id
),
cycles as (
  select retailer_id, cycle_no, sum(sticks) as sticks,
    max(case when sticks > 0 then 1 else 0 end) as has_order
  from placed
  group by retailer_id, cycle_no
),
history as (
  select retailer_id, cycle_no,
    sum(sticks) over previous as sticks,
    coalesce(sum(has_order) over previous, 0) as ordered_cycles,
    min(case when has_order = 1 then cycle_no end) over seen as seen_cycle_no
  from cycles
  window previous as (
      partition by retailer_id order by cycle_no range between :cycles preceding and 1 preceding),
    seen as (
      partition by retailer_id order by cycle_no
      range between :cycles + :newness preceding and current row)
),
compared as (
  select p.*, h.ordered_cycles,
    cast(h.sticks as double) as history_sticks,
    cast(case when :empty_cycles = 'zero' then :cycles else h.ordered_cycles end as double) as divisor,
    p.cycle_no - coalesce(p.first_cycle_no, h.seen_cycle_no) < :newness as is_new
  from placed p
  join history h on h.retailer_id = p.retailer_id and h.cycle_no = p.cycle_no
  where p.day_no between :from_day and :to_day and p.sticks > 0
),
reasoned as (
  select *,
    case
      when sticks < :floor then 'below_floor'
      when not is_known then 'unknown_retailer'
      when is_new then 'new_retailer'
      when ordered_cycles < :least_cycles or history_sticks <= 0 then 'too_few_cycles'
    end as reason
  from compared
),
judged as (
  select
    case
      when reason = 'below_floor' then 'not_fired'
      when reason is not null then 'not_evaluated'
      when sticks * divisor > :ratio * history_sticks then 'fired'
      else 'not_fired'
    end as outcome,
    reason, retailer_id, unit_code, week_no, day_no, cycle_no * 7 - 3 + shift as cycle_start_day,
    order_number, cast(null as string) as item_id, cast(sticks as double) as observed,
    history_sticks / nullif(divisor, 0) as baseline,
    sticks * divisor / nullif(history_sticks, 0) as ratio,
    cast(null as double) as peer_baseline, cast(null as double) as peer_ratio,
    ordered_cycles as cycles
  from reasoned
)
select * from judged
