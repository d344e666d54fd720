-- The deliveries that the seized cartons were part of, with the cartons of each.
with pieces as (
  select f.finding_key, d.retailer_id, d.order_number, z.item_id,
    coalesce(d.day_no, d.planned_day) as day_no, z.code,
    max(z.quantity_sticks) as quantity_sticks
  from fired f
  join seizures z on z.seizure_number = f.detail and z.day_no = f.day_no
  join deliveries d
    on d.retailer_id = f.retailer_id and substr(d.code_from, 17) = substr(z.code, 17)
    and z.code between d.code_from and d.code_to and length(z.code) = length(d.code_from)
    and coalesce(d.day_no, d.planned_day) <= z.day_no
    and d.outcome in ('delivered', 'pick_up')
  group by f.finding_key, d.retailer_id, d.order_number, z.item_id,
    coalesce(d.day_no, d.planned_day), z.code
),
counted as (
  select finding_key, retailer_id, order_number, item_id, day_no,
    cast(sum(quantity_sticks) as bigint) as quantity_sticks, cast(null as bigint) as amount_fen,
    min(code) as note
  from pieces
  group by finding_key, retailer_id, order_number, item_id, day_no
)
select * from counted
