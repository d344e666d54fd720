-- One order against the mean of the retailer's previous cycles.
with cycles as (
  select shop_no, cycle_no, sum(sticks) as sticks,
    max(case when sticks > 0 then 1 else 0 end) as has_order
  from orders
  where is_known and cycle_no >= cast(floor((:from_day - 3) / 7) as integer) - :cycles
  group by shop_no, cycle_no
),
history as (
  select shop_no, cycle_no,
    cast(sum(sticks) over previous as double) as history_sticks,
    coalesce(sum(has_order) over previous, 0) as ordered_cycles
  from cycles
  window previous as (
    partition by shop_no order by cycle_no range between :cycles preceding and 1 preceding)
),
compared as (
  select o.*, h.history_sticks, h.ordered_cycles,
    cast(case when :empty_cycles = 'zero' then :cycles else h.ordered_cycles end as double) as divisor,
    o.cycle_no - coalesce(o.first_cycle_no, f.first_cycle_no) < :newness as is_new
  from orders o
  left join history h on h.shop_no = o.shop_no and h.cycle_no = o.cycle_no
  left join first_seen f on f.retailer_id = o.retailer_id and f.cycle_no = o.cycle_no
  where o.day_no between :from_day and :to_day and o.sticks > 0
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
    reason, retailer_id, unit_code, week_no, day_no, cycle_start_day, order_number,
    cast(null as string) as item_id, cast(sticks as double) as observed,
    history_sticks / nullif(divisor, 0) as baseline,
    sticks * divisor / nullif(history_sticks, 0) as ratio,
    cast(null as double) as peer_baseline, cast(null as double) as peer_ratio,
    ordered_cycles as cycles, cast(null as string) as aspect, cast(null as string) as detail,
    cast(null as double) as figure
  from reasoned
)
select * from judged
