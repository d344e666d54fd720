-- The twenty shops that ordered most of the item on the day.
with days as (
  select finding_key, unit_code, item_id, cast(detail as date) as day from fired
),
lines as (
  select o.retailer_id, o.order_number, o.item_id, o.day_no, s.city_code,
    sum(o.quantity_sticks) as sticks, sum(o.amount_fen) as amount_fen
  from order_lines o
  join shops s on s.retailer_id = o.retailer_id
  where o.item_id in (select item_id from fired)
    and (:returns = 'netted' or o.quantity_sticks > 0)
  group by o.retailer_id, o.order_number, o.item_id, o.day_no, s.city_code
),
ranked as (
  select f.finding_key, o.*,
    row_number() over (
      partition by f.finding_key order by o.sticks desc, o.retailer_id, o.order_number) as place
  from lines o
  join days f
    on f.item_id = o.item_id and f.unit_code = o.city_code and f.day = date '1970-01-01' + o.day_no
),
largest as (
  select finding_key, retailer_id, order_number, item_id, day_no,
    cast(sticks as bigint) as quantity_sticks, cast(amount_fen as bigint) as amount_fen,
    cast(null as string) as note
  from ranked
  where place <= 20
)
select * from largest
