-- How long the item has been on the market, and whether its county or city was short of it just before: in
-- one of the two weeks before, at most a fifth of the lines of its best week out of six; its tier and
-- supply type, and its suggested retail price against its wholesale price: below 1 it is inverted.
with subjects as (
  select f.finding_key, f.item_id, f.week_no, f.day_no, coalesce(s.unit_code, f.unit_code) as unit_code
  from findings f
  left join shops s on s.retailer_id = f.retailer_id
  where f.item_id is not null
),
-- lines are counted by place, of which there are few, and a place counts for its county and its city
place_weeks as (
  select s.place_no, o.item_id, o.week_no, count(*) as lines
  from order_lines o
  join shops s on s.retailer_id = o.retailer_id
  where o.item_id in (select item_id from subjects) and o.quantity_sticks > 0
  group by s.place_no, o.item_id, o.week_no
),
places as (
  select place_no, unit_code from shops
  union
  select place_no, city_code from shops
),
county_weeks as (
  select p.unit_code, w.item_id, w.week_no, sum(w.lines) as lines
  from place_weeks w
  join places p on p.place_no = w.place_no
  group by p.unit_code, w.item_id, w.week_no
),
before as (
  select s.finding_key,
    max(c.lines) as best,
    max(case when c.week_no = s.week_no - 1 then c.lines end) as one_week_before,
    max(case when c.week_no = s.week_no - 2 then c.lines end) as two_weeks_before
  from subjects s
  join county_weeks c
    on c.unit_code = s.unit_code and c.item_id = s.item_id
    and c.week_no between s.week_no - 6 and s.week_no - 1
  group by s.finding_key
),
markets as (
  select s.finding_key, i.outflow_tier as item_tier, i.supply_type as item_supply_type,
    cast(i.retail_fen as double) / nullif(i.wholesale_fen, 0) as item_price_ratio,
    cast(floor((s.day_no - coalesce(i.listed_day, i.first_order_day)) / 7) as integer)
      as item_weeks_on_market,
    coalesce(b.best >= 5
      and 5 * least(coalesce(b.one_week_before, 0), coalesce(b.two_weeks_before, 0)) <= b.best, false)
      as item_was_short
  from subjects s
  left join items i on i.item_id = s.item_id
  left join before b on b.finding_key = s.finding_key
)
select finding_key, item_tier, item_supply_type, item_price_ratio, item_weeks_on_market, item_was_short,
  coalesce(item_weeks_on_market < 8, false) as is_item_new
from markets
