-- The changes that were counted; the orders of those who share; the order of who has no licence.
with concerned as (
  select f.*,
    case when :recheck = 'month' then d.month_start_day else d.quarter_start_day end as period_day
  from fired f
  join dates d on d.day_no = f.day_no
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
  select f.finding_key, o.retailer_id, o.order_number, cast(null as string), min(o.day_no),
    cast(sum(o.quantity_sticks) as bigint), cast(sum(o.amount_fen) as bigint), 'shares'
  from order_lines o
  join shops s on s.retailer_id = o.retailer_id
  join concerned f
    on f.detail = case f.aspect when 'shared_telephone' then s.telephone_key
        when 'shared_account' then s.account_key when 'shared_device' then o.device end
    and o.day_no between f.period_day and f.day_no
  group by f.finding_key, o.retailer_id, o.order_number
  union all
  select f.finding_key, o.retailer_id, o.order_number, cast(null as string), min(o.day_no),
    cast(sum(o.quantity_sticks) as bigint), cast(sum(o.amount_fen) as bigint), 'ordered'
  from fired f
  join order_lines o on o.retailer_id = f.retailer_id and o.day_no = f.day_no
  where f.aspect = 'no_licence'
  group by f.finding_key, o.retailer_id, o.order_number
)
select * from evidence
