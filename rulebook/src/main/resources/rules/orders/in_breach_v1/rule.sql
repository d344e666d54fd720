-- Orders of retailers that may not order: one finding for each order and each thing that forbids it.
with newest as (
  select max(last_order_day) as day_no from retailers
),
dated as (
  select distinct retailer_id from licences
),
-- the state of the day where it is known; else that of today and the day of its end
placed as (
  select o.*, s.supply_status, s.punished_day, l.state as dated_state, l.from_day as state_from_day,
    case when d.retailer_id is null then s.licence_state end as licence_state,
    case when d.retailer_id is null then s.licence_to_day end as licence_to_day,
    coalesce(n.day_no - 7 * :status_weeks >= o.day_no, true) as is_before_status
  from orders o
  left join shops s on s.retailer_id = o.retailer_id
  left join dated d on d.retailer_id = o.retailer_id
  left join licences l
    on l.retailer_id = o.retailer_id and l.from_day <= o.day_no
    and coalesce(l.to_day, o.day_no) >= o.day_no
  cross join newest n
  where o.day_no between :from_day and :to_day and o.sticks > 0
),
closures as (
  select o.retailer_id, o.order_number, min(f.from_day) as from_day, max(f.to_day) as to_day
  from placed o
  join filings f
    on f.retailer_id = o.retailer_id and f.kind = 'closure'
    and o.day_no between f.from_day and f.to_day
  group by o.retailer_id, o.order_number
),
-- a licence that began later followed one that is not known here: it says nothing of earlier orders;
-- what is known with its days holds for the orders of those days, what is but a state for the newest
breaches as (
  select retailer_id, order_number, 'suspended' as aspect,
    case when dated_state = 'suspended' then state_from_day end as since_day,
    is_before_status and coalesce(dated_state, '') <> 'suspended' as is_before_status
  from placed
  where supply_status = 'suspended' or coalesce(dated_state, licence_state) = 'suspended'
  union all
  select retailer_id, order_number, 'closed',
    case when dated_state not in ('valid', 'suspended', 'expired') then state_from_day end,
    is_before_status and coalesce(dated_state, 'valid') in ('valid', 'suspended', 'expired')
  from placed
  where supply_status = 'stopped' or coalesce(dated_state, licence_state)
    in ('closed', 'cancelled', 'annulled', 'revoked', 'withdrawn')
  union all
  select retailer_id, order_number, 'filed_closed', from_day, false
  from closures
  union all
  select retailer_id, order_number, 'expired', coalesce(licence_to_day, state_from_day - 1), false
  from placed
  where dated_state = 'expired'
    or (licence_to_day < day_no and coalesce(licence_state, 'valid') in ('valid', 'suspended'))
  union all
  select retailer_id, order_number, 'punished', punished_day, false
  from placed
  where day_no > punished_day and day_no <= punished_day + :days
),
reasoned as (
  select o.*, b.aspect as found, b.since_day,
    case
      when not o.is_known then 'unknown_retailer'
      when b.is_before_status then 'state_not_dated'
    end as reason
  from placed o
  left join breaches b on b.retailer_id = o.retailer_id and b.order_number = o.order_number
),
judged as (
  select
    case
      when reason is not null then 'not_evaluated'
      when found is not null then 'fired'
      else 'not_fired'
    end as outcome,
    reason, retailer_id, unit_code, week_no, day_no, cycle_start_day, order_number,
    cast(null as string) as item_id, cast(sticks as double) as observed,
    cast(null as double) as baseline, cast(null as double) as ratio,
    cast(null as double) as peer_baseline, cast(null as double) as peer_ratio,
    cast(null as integer) as cycles, found as aspect, cast(null as string) as detail,
    cast(day_no - since_day as double) as figure
  from reasoned
)
select * from judged
