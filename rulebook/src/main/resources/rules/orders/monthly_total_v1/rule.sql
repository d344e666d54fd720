-- A retailer's month against its month before.
with ordered as (
  select retailer_id, day_no, min(unit_code) as unit_code, min(channel) as channel, is_known,
    cast(sum(sticks) as bigint) as sticks
  from orders
  group by retailer_id, day_no, is_known
),
days as (
  select o.*, c.month_no, c.month_start_day, c.month_end_day
  from ordered o
  join dates c on c.day_no = o.day_no
),
months as (
  select retailer_id, month_no, min(unit_code) as unit_code, min(channel) as channel, is_known,
    min(month_start_day) as month_start_day, min(month_end_day) as month_end_day,
    cast(sum(sticks) as bigint) as sticks
  from days
  group by retailer_id, month_no, is_known
),
data_begins as (
  select month_no, month_start_day, min(day_no) as first_day from days
  group by month_no, month_start_day
),
-- the judged month as it stood after each day with orders, or once as a whole
standings as (
  select retailer_id, unit_code, channel, is_known, month_no, month_start_day, day_no,
    cast(sum(sticks) over (
      partition by retailer_id, month_no order by day_no
      rows between unbounded preceding and current row) as bigint) as sticks
  from days
  where :moment = 'so_far' and month_end_day >= :from_day and month_start_day <= :to_day
  union all
  select retailer_id, unit_code, channel, is_known, month_no, month_start_day, month_end_day, sticks
  from months
  where :moment = 'month_end'
),
compared as (
  select m.*, greatest(coalesce(b.sticks, 0), 0) as sticks_before
  from standings m
  left join months b on b.retailer_id = m.retailer_id and b.month_no = m.month_no - 1
),
decided as (
  select *,
    case
      when sticks < :floor then 0
      when sticks_before = 0 and :empty_month = 'omitted' then 0
      when sticks > :ratio * sticks_before then 1
      else 0
    end as is_over
  from compared
),
-- a return may bring the month below and a later order above again: it was found already
found as (
  select retailer_id, month_no, min(day_no) as day_no
  from decided
  where is_over = 1
  group by retailer_id, month_no
),
followed as (
  select d.*, case when d.day_no > f.day_no then 1 else 0 end as was_over
  from decided d
  left join found f on f.retailer_id = d.retailer_id and f.month_no = d.month_no
),
beside_months as (
  select f.*, d.first_day as data_from_day, d.month_start_day as before_start_day, s.first_order_day
  from followed f
  left join data_begins d on d.month_no = f.month_no - 1
  left join shops s on s.retailer_id = f.retailer_id
  where f.day_no between :from_day and :to_day
),
reasoned as (
  select *,
    case
      when sticks < :floor then 'below_floor'
      when not is_known then 'unknown_retailer'
      when data_from_day is null or data_from_day > before_start_day + 9 then 'no_data'
      when first_order_day > before_start_day + 6 then 'new_retailer'
      when sticks_before = 0 and :empty_month = 'omitted' then 'no_order_before'
      when was_over = 1 then 'already_fired'
    end as reason
  from beside_months
),
judged as (
  select
    case
      when reason in ('below_floor', 'already_fired') then 'not_fired'
      when reason is not null then 'not_evaluated'
      when is_over = 1 then 'fired'
      else 'not_fired'
    end as outcome,
    reason, retailer_id, unit_code, cast(floor((day_no + 3) / 7) as integer) as week_no, day_no,
    month_start_day as cycle_start_day, cast(null as string) as order_number,
    cast(null as string) as item_id, cast(sticks as double) as observed,
    cast(sticks_before as double) as baseline,
    case when sticks_before > 0 then cast(sticks as double) / sticks_before end as ratio,
    cast(null as double) as peer_baseline, cast(null as double) as peer_ratio,
    cast(null as integer) as cycles, cast(null as string) as aspect,
    cast(null as string) as detail, cast(null as double) as figure
  from reasoned
)
select * from judged
