-- The orders above their limit; else the twenty shops that got most of the item in the time.
with lines as (
  select f.finding_key, f.aspect, o.*
  from supplied o
  join fired f
    on f.item_id = o.item_id and f.unit_code in (o.unit_code, o.city_code)
    and o.day_no between f.cycle_start_day and f.day_no
  where f.detail is null or f.detail = cast(o.grade as string)
),
shops_in as (
  select finding_key, retailer_id, cast(null as string) as order_number, item_id,
    max(day_no) as day_no, sum(sticks) as sticks, sum(amount_fen) as amount_fen,
    concat('grade=', coalesce(cast(max(grade) as string), '')) as note
  from lines
  where aspect <> 'limit'
  group by finding_key, retailer_id, item_id
),
ranked as (
  select *,
    row_number() over (partition by finding_key order by sticks desc, retailer_id) as place
  from shops_in
),
evidence as (
  select finding_key, retailer_id, order_number, item_id, day_no,
    cast(sticks as bigint) as quantity_sticks, cast(amount_fen as bigint) as amount_fen, note
  from ranked
  where place <= 20
  union all
  select finding_key, retailer_id, order_number, item_id, day_no, sticks, amount_fen,
    concat('limit=', cast(cast(floor(limit_sticks / 200) as bigint) as string))
  from lines
  where aspect = 'limit' and sticks > limit_sticks
)
select * from evidence
