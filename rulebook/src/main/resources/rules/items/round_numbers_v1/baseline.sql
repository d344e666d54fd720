-- The shops with a round figure, those with the largest first, at most fifty.
with sold as (
  select f.finding_key, o.retailer_id, o.item_id, max(o.day_no) as day_no,
    sum(o.quantity_sticks) as sticks, sum(o.amount_fen) as amount_fen
  from order_lines o
  join shops s on s.retailer_id = o.retailer_id
  join fired f
    on f.item_id = o.item_id and f.unit_code = s.unit_code
    and o.day_no between f.cycle_start_day and f.day_no
  where f.aspect = 'sales' and (:returns = 'netted' or o.quantity_sticks > 0)
  group by f.finding_key, o.retailer_id, o.item_id
),
counted as (
  select f.finding_key, c.retailer_id, c.item_id, c.day_no, max(c.quantity_sticks) as sticks
  from stock_counts c
  join shops s on s.retailer_id = c.retailer_id
  join fired f
    on f.item_id = c.item_id and f.unit_code = s.unit_code
    and c.day_no between f.cycle_start_day and f.day_no
  where f.aspect = 'stock'
  group by f.finding_key, c.retailer_id, c.item_id, c.day_no
),
last_counted as (
  select *,
    row_number() over (partition by finding_key, retailer_id order by day_no desc) as place
  from counted
),
figures as (
  select finding_key, retailer_id, item_id, day_no, sticks, amount_fen, 'sales' as note from sold
  union all
  select finding_key, retailer_id, item_id, day_no, sticks, cast(null as bigint), 'stock'
  from last_counted
  where place = 1
),
ranked as (
  select *,
    row_number() over (partition by finding_key order by sticks desc, retailer_id) as place
  from figures
  where sticks >= :step and sticks % :step = 0
),
largest as (
  select finding_key, retailer_id, cast(null as string) as order_number, item_id, day_no,
    cast(sticks as bigint) as quantity_sticks, cast(amount_fen as bigint) as amount_fen, note
  from ranked
  where place <= 50
)
select * from largest
