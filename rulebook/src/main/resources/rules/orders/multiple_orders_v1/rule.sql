-- More orders in a cycle than allowed, not counting those that a filing covers.
with placed as (
  select o.*,
    case when exists (
      select 1 from filings f
      where f.retailer_id = o.retailer_id and f.kind in ('visit_day_change', 'extra_order')
        and o.day_no between f.from_day and f.to_day) then 1 else 0 end as is_filed
  from orders o
  where o.sticks > 0 and o.day_no > :from_day - 7
),
-- in the order in which they came; what comes after the judged order's week is not known yet
counted as (
  select *,
    sum(1 - is_filed) over so_far as unfiled_so_far,
    count(*) over so_far as so_far,
    sum(1 - is_filed) over by_then as unfiled_by_then
  from placed
  window so_far as (
      partition by retailer_id, cycle_no order by day_no, placed_at, order_number
      rows between unbounded preceding and current row),
    by_then as (
      partition by retailer_id, cycle_no order by week_no
      range between unbounded preceding and current row)
),
reasoned as (
  select *,
    case
      when not is_known then 'unknown_retailer'
      when is_filed = 1 and so_far > :allowed then 'filed'
      when is_filed = 0 and unfiled_so_far > :allowed + 1 then 'already_fired'
    end as reason
  from counted
  where day_no between :from_day and :to_day
),
-- found once a cycle, at the first order too many; without its number, so that a later one changes nothing
judged as (
  select
    case
      when reason in ('unknown_retailer', 'filed') then 'not_evaluated'
      when reason is null and is_filed = 0 and unfiled_so_far = :allowed + 1 then 'fired'
      else 'not_fired'
    end as outcome,
    reason, retailer_id, unit_code, week_no, day_no, cycle_start_day,
    cast(null as string) as order_number, cast(null as string) as item_id,
    cast(unfiled_by_then as double) as observed, cast(:allowed as double) as baseline,
    cast(unfiled_by_then as double) / :allowed as ratio,
    cast(null as double) as peer_baseline, cast(null as double) as peer_ratio,
    cast(null as integer) as cycles, cast(null as string) as aspect,
    cast(null as string) as detail, cast(null as double) as figure
  from reasoned
)
select * from judged
