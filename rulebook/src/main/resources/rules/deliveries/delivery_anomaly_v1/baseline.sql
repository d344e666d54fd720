-- The order, every delivery of it, and for those in vain all of the time that was counted.
with evidence as (
  select f.finding_key, o.retailer_id, o.order_number, cast(null as string) as item_id, o.day_no,
    o.sticks as quantity_sticks, o.amount_fen, 'ordered' as note
  from orders o
  join fired f on o.retailer_id = f.retailer_id and o.order_number = f.order_number
  union all
  select f.finding_key, d.retailer_id, d.order_number, null, coalesce(d.day_no, d.planned_day),
    d.quantity_sticks, null, d.outcome
  from fired f
  join deliveries d on d.retailer_id = f.retailer_id and d.order_number = f.order_number
  where f.aspect <> 'not_received' and coalesce(d.day_no, d.planned_day) <= f.day_no
  union all
  select f.finding_key, d.retailer_id, d.order_number, null, coalesce(d.day_no, d.planned_day),
    d.quantity_sticks, null, d.outcome
  from fired f
  join deliveries d on d.retailer_id = f.retailer_id
  where f.aspect = 'not_received' and d.outcome in ('absent', 'refused')
    and coalesce(d.day_no, d.planned_day) between f.day_no - :failed_days + 1 and f.day_no
)
select * from evidence
