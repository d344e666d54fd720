-- What one order had of an item whose distribution is watched, with the most that it may have: the
-- limit that the order carries, or the closest one in force for its shop. A line that the lake marks as
-- the only one of its item needs no summing.
with chosen as (
  select item_id, supply_type
  from items
  where :items = 'all' or supply_type = 'scarce'
    or (:items = 'watched' and supply_type in ('good_seller', 'watched'))
),
ordered as (
  select retailer_id, order_number, item_id, day_no, week_no, quantity_sticks as sticks, amount_fen,
    limit_sticks as order_limit
  from order_lines
  where is_repeated = false and item_id in (select item_id from chosen)
    and (:returns = 'netted' or quantity_sticks > 0)
  union all
  select retailer_id, order_number, item_id, min(day_no), min(week_no),
    cast(sum(quantity_sticks) as bigint), cast(sum(amount_fen) as bigint), max(limit_sticks)
  from order_lines
  where coalesce(is_repeated, true) and item_id in (select item_id from chosen)
    and (:returns = 'netted' or quantity_sticks > 0)
  group by retailer_id, order_number, item_id, week_no
),
-- limits are looked up once for all shops of a county, grade and channel
kinds as (
  select *, row_number() over (order by unit_code, grade, channel) as kind_no
  from (select distinct unit_code, city_code, grade, channel from shops) as s
),
candidates as (
  select k.kind_no, l.item_id, l.from_day, l.to_day, l.limit_sticks,
    case when l.unit_code is null then 0 when l.unit_code = k.unit_code then 2 else 1 end
      + case when l.grade is null then 0 else 1 end
      + case when l.channel is null then 0 else 1 end as closeness
  from limits l
  join kinds k
    on (l.unit_code is null or l.unit_code in (k.unit_code, k.city_code))
    and (l.grade is null or l.grade = k.grade)
    and (l.channel is null or l.channel = k.channel)
  where l.item_id in (select item_id from chosen)
),
-- from each day on which one begins or has ended, to the next such day, the same one holds
turns as (
  select kind_no, item_id, from_day as day_no from candidates
  union
  select kind_no, item_id, to_day + 1 from candidates where to_day is not null
),
stretches as (
  select *, lead(day_no) over (partition by kind_no, item_id order by day_no) as next_day_no from turns
),
closest as (
  select t.kind_no, t.item_id, t.day_no as from_day, t.next_day_no, c.limit_sticks,
    row_number() over (
      partition by t.kind_no, t.item_id, t.day_no order by c.closeness desc, c.limit_sticks) as place
  from stretches t
  join candidates c
    on c.kind_no = t.kind_no and c.item_id = t.item_id
    and t.day_no between c.from_day and coalesce(c.to_day, t.day_no)
),
in_force as (
  select * from closest where place = 1
),
placed as (
  select s.retailer_id, s.unit_code, s.city_code, s.grade, s.channel, k.kind_no
  from shops s
  join kinds k
    on k.unit_code is not distinct from s.unit_code and k.grade is not distinct from s.grade
    and k.channel is not distinct from s.channel
)
select o.retailer_id, o.order_number, o.item_id, o.day_no, o.week_no, o.sticks, o.amount_fen,
  p.unit_code, p.city_code, p.grade, p.channel, i.supply_type, c.month_start, c.month_end,
  coalesce(o.order_limit, l.limit_sticks) as limit_sticks
from ordered o
join placed p on p.retailer_id = o.retailer_id
join chosen i on i.item_id = o.item_id
join calendar c on c.day_no = o.day_no
left join in_force l
  on l.kind_no = p.kind_no and l.item_id = o.item_id and o.day_no >= l.from_day
  and (l.next_day_no is null or o.day_no < l.next_day_no)
