-- What one order had of an item whose distribution is watched, with the most that it may have: the
-- limit that the order carries, or the closest one in force for its shop.
with chosen as (
  select item_id, supply_type
  from items
  where :items = 'all' or supply_type = 'scarce'
    or (:items = 'watched' and supply_type in ('good_seller', 'watched'))
),
ordered as (
  select retailer_id, order_number, item_id, min(day_no) as day_no, min(week_no) as week_no,
    cast(sum(quantity_sticks) as bigint) as sticks, cast(sum(amount_fen) as bigint) as amount_fen,
    max(limit_sticks) as order_limit
  from order_lines
  where item_id in (select item_id from chosen) and (:returns = 'netted' or quantity_sticks > 0)
  group by retailer_id, order_number, item_id
),
placed as (
  select o.*, s.unit_code, s.city_code, s.grade, s.channel, i.supply_type
  from ordered o
  join shops s on s.retailer_id = o.retailer_id
  join chosen i on i.item_id = o.item_id
),
in_force as (
  select p.retailer_id, p.order_number, p.item_id, l.limit_sticks,
    row_number() over (
      partition by p.retailer_id, p.order_number, p.item_id
      order by case when l.unit_code is null then 0 when l.unit_code = p.unit_code then 2 else 1 end
        + case when l.grade is null then 0 else 1 end
        + case when l.channel is null then 0 else 1 end desc, l.limit_sticks) as place
  from placed p
  join limits l
    on l.item_id = p.item_id and p.day_no between l.from_day and coalesce(l.to_day, p.day_no)
  where p.order_limit is null
    and (l.unit_code is null or l.unit_code in (p.unit_code, p.city_code))
    and (l.grade is null or l.grade = p.grade)
    and (l.channel is null or l.channel = p.channel)
)
select p.*, c.month_start, c.month_end, coalesce(p.order_limit, l.limit_sticks) as limit_sticks
from placed p
join calendar c on c.day_no = p.day_no
left join in_force l
  on l.retailer_id = p.retailer_id and l.order_number = p.order_number and l.item_id = p.item_id
  and l.place = 1
