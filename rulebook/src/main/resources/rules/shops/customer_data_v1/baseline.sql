-- The changes that were counted; the orders of those who share; the order of who has no licence.
with concerned as (
  select f.*,
    case when :recheck = 'month' then d.month_start_day else d.quarter_start_day end as period_day
  from fired f
  join dates d on d.day_no = f.day_no
),
kept_keys as (
  select retailer_id, 'shared_telephone' as aspect, telephone_key as shared_key from shops
  union all
  select retailer_id, 'shared_account', account_key from shops
),
sharers as (
  select f.finding_key, f.period_day, f.day_no, k.retailer_id
  from concerned f
  join kept_keys k on k.aspect = f.aspect and k.shared_key = f.detail
),
-- the device belongs to the order, the other keys to the shop
shared_lines as (
  select f.finding_key, o.retailer_id, o.order_number, o.day_no, o.sticks, o.amount_fen
  from order_parts o
  join sharers f on f.retailer_id = o.retailer_id and o.day_no between f.period_day and f.day_no
  union all
  select f.finding_key, o.retailer_id, o.order_number, o.day_no, o.sticks, o.amount_fen
  from order_parts o
  join concerned f on f.detail = o.device and o.day_no between f.period_day and f.day_no
  where f.aspect = 'shared_device' and o.retailer_id in (select retailer_id from shops)
),
evidence as (
  select f.finding_key, a.retailer_id, cast(null as string) as order_number,
    cast(null as string) as item_id, a.from_day as day_no, cast(null as bigint) as quantity_sticks,
    cast(null as bigint) as amount_fen, a.attribute as note
  from concerned f
  join attributes a
    on a.retailer_id = f.retailer_id and a.attribute = f.aspect
    and a.from_day between f.day_no - :days + 1 and f.day_no
  union all
  select finding_key, retailer_id, order_number, cast(null as string), min(day_no),
    cast(sum(sticks) as bigint), cast(sum(amount_fen) as bigint), 'shares'
  from shared_lines
  group by finding_key, retailer_id, order_number
  union all
  select f.finding_key, o.retailer_id, o.order_number, cast(null as string), min(o.day_no),
    cast(sum(o.sticks) as bigint), cast(sum(o.amount_fen) as bigint), 'ordered'
  from order_parts o
  join fired f on o.retailer_id = f.retailer_id and o.day_no = f.day_no
  where f.aspect = 'no_licence'
  group by f.finding_key, o.retailer_id, o.order_number
)
select * from evidence
