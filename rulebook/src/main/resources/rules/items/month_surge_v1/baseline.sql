-- The twenty shops whose orders of the item grew most, with what they ordered in the month before.
with months as (
  select finding_key, unit_code, item_id, cycle_start_day, day_no,
    cycle_start_day - cast(extract(day from (date '1970-01-01' + (cycle_start_day - 1))) as integer)
      as last_month_start
  from fired
),
lines as (
  select o.*, s.city_code
  from order_lines o
  join shops s on s.retailer_id = o.retailer_id
  where o.item_id in (select item_id from fired)
    and (:returns = 'netted' or o.quantity_sticks > 0)
),
sold as (
  select f.finding_key, o.retailer_id, o.item_id, max(o.day_no) as day_no,
    sum(case when o.day_no >= f.cycle_start_day then o.quantity_sticks else 0 end) as sticks,
    sum(case when o.day_no >= f.cycle_start_day then o.amount_fen else 0 end) as amount_fen,
    sum(case when o.day_no < f.cycle_start_day then o.quantity_sticks else 0 end) as last_sticks
  from lines o
  join months f
    on f.item_id = o.item_id and f.unit_code = o.city_code
    and o.day_no between f.last_month_start and f.day_no
  group by f.finding_key, o.retailer_id, o.item_id
),
ranked as (
  select *,
    row_number() over (
      partition by finding_key order by sticks - last_sticks desc, retailer_id) as place
  from sold
  where sticks > last_sticks
),
grown as (
  select finding_key, retailer_id, cast(null as string) as order_number, item_id, day_no,
    cast(sticks as bigint) as quantity_sticks, cast(amount_fen as bigint) as amount_fen,
    concat('before=', cast(cast(floor(last_sticks / 200) as bigint) as string)) as note
  from ranked
  where place <= 20
)
select * from grown
