-- How many of the shops of a county end the month with a round figure for an item: in what they
-- ordered, and in the stock last counted. One row a county, item, month and kind of figure.
with sold as (
  select s.shop_no, o.item_id, c.month_start, sum(o.quantity_sticks) as sticks
  from order_lines o
  join shops s on s.retailer_id = o.retailer_id
  join calendar c on c.day_no = o.day_no
  where c.month_end between :from_day and :to_day
    and (:returns = 'netted' or o.quantity_sticks > 0)
  group by s.shop_no, o.item_id, c.month_start
),
calendar_months as (
  select distinct month_start, month_end from calendar
),
counted_days as (
  select retailer_id, item_id, day_no, max(quantity_sticks) as sticks,
    date '1970-01-01' + day_no as day
  from stock_counts
  where day_no between :from_day - 31 and :to_day
  group by retailer_id, item_id, day_no
),
counted_months as (
  select retailer_id, item_id, sticks, day_no,
    day_no - cast(extract(day from (day)) as integer) + 1 as month_start,
    day_no - cast(extract(day from (day)) as integer) + cast(extract(day from last_day(day)) as integer)
      as month_end
  from counted_days
),
counted as (
  select retailer_id, item_id, month_start, month_end, sticks,
    row_number() over (partition by retailer_id, item_id, month_start order by day_no desc) as place
  from counted_months
  where month_end between :from_day and :to_day
),
figures as (
  select s.unit_code, f.item_id, f.month_start, m.month_end, 'sales' as aspect, f.sticks
  from sold f
  join shops s on s.shop_no = f.shop_no
  join calendar_months m on m.month_start = f.month_start
  where f.sticks > 0
  union all
  select s.unit_code, f.item_id, f.month_start, f.month_end, 'stock', f.sticks
  from counted f
  join shops s on s.retailer_id = f.retailer_id
  where f.place = 1 and f.sticks > 0
),
months as (
  select unit_code, item_id, month_start, month_end, aspect,
    sum(case when sticks >= :step then 1 else 0 end) as shops,
    sum(case when sticks >= :step and sticks % :step = 0 then 1 else 0 end) as round_shops
  from figures
  group by unit_code, item_id, month_start, month_end, aspect
),
uncounted as (
  select m.unit_code, m.item_id, m.month_start, m.month_end, 'stock' as aspect, 0 as shops,
    0 as round_shops, 'no_counts' as reason
  from months m
  left join months k
    on k.unit_code = m.unit_code and k.item_id = m.item_id and k.month_start = m.month_start
    and k.aspect = 'stock'
  where m.aspect = 'sales' and k.aspect is null
),
reasoned as (
  select m.*, case when m.shops < :least_shops then 'too_few_shops' end as reason from months m
  union all
  select * from uncounted
),
classed as (
  select r.*, i.supply_type
  from reasoned r
  left join items i on i.item_id = r.item_id
),
judged as (
  select
    case
      when reason is not null then 'not_evaluated'
      when round_shops >= :share * shops then 'fired'
      else 'not_fired'
    end as outcome,
    reason, cast(null as string) as retailer_id, unit_code,
    cast(floor((month_end + 3) / 7) as integer) as week_no, month_end as day_no,
    month_start as cycle_start_day, cast(null as string) as order_number, item_id,
    cast(round_shops as double) as observed, cast(shops as double) as baseline,
    cast(round_shops as double) / nullif(shops, 0) as ratio,
    cast(null as double) as peer_baseline, cast(null as double) as peer_ratio,
    cast(null as integer) as cycles, aspect, cast(null as string) as detail,
    100.0 * round_shops / nullif(cast(shops as double), 0) as figure
  from classed
)
select * from judged
