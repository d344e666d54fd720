-- The twenty shops that ordered most of the item in the week, with the mean of their weeks before.
with routes as (
  select order_number, min(route) as route
  from deliveries
  where route is not null and retailer_id in (select retailer_id from shops where route is null)
  group by order_number
),
lines as (
  select o.*, s.unit_code, coalesce(s.route, d.route) as route
  from order_lines o
  join shops s on s.retailer_id = o.retailer_id
  left join routes d on d.order_number = o.order_number
  where o.item_id in (select item_id from fired)
    and (:returns = 'netted' or o.quantity_sticks > 0)
),
sold as (
  select f.finding_key, o.retailer_id, o.item_id, max(o.day_no) as day_no,
    sum(case when o.week_no = f.week_no then o.quantity_sticks else 0 end) as sticks,
    sum(case when o.week_no = f.week_no then o.amount_fen else 0 end) as amount_fen,
    sum(case when o.week_no < f.week_no then o.quantity_sticks else 0 end) as history_sticks
  from lines o
  join fired f
    on f.item_id = o.item_id and f.unit_code = o.unit_code
    and o.week_no between f.week_no - :weeks and f.week_no
    and (f.detail is null or f.detail = o.route)
  group by f.finding_key, o.retailer_id, o.item_id
),
ranked as (
  select *,
    row_number() over (partition by finding_key order by sticks desc, retailer_id) as place
  from sold
  where sticks > 0
),
largest as (
  select finding_key, retailer_id, cast(null as string) as order_number, item_id, day_no,
    cast(sticks as bigint) as quantity_sticks, cast(amount_fen as bigint) as amount_fen,
    concat('mean=', cast(cast(floor(history_sticks / (200 * :weeks)) as bigint) as string)) as note
  from ranked
  where place <= 20
)
select * from largest
