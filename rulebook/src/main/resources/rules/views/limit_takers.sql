-- One row a shop, scarce item and week that it ordered it in: how much, what the limit was, and
-- whether so many of the county took the whole limit that it tells nothing.
with taken as (
  select retailer_id, item_id, week_no, cast(sum(quantity_sticks) as bigint) as sticks,
    max(limit_sticks) as line_limit, min(device) as device
  from order_lines
  where item_id in (select item_id from items where supply_type = 'scarce')
    and week_no * 7 + 3 between :from_day and :to_day
  group by retailer_id, item_id, week_no
  having sum(quantity_sticks) > 0
),
known as (
  select t.*, s.unit_code, s.channel, s.grade, s.latitude, s.longitude, s.telephone_key,
    s.account_key, s.retailer_id is not null as is_known
  from taken t
  left join shops s on s.retailer_id = t.retailer_id
),
-- lines without their limit: the strictest that was in force for the shop at the end of the week
announced as (
  select k.retailer_id, k.item_id, k.week_no, min(l.limit_sticks) as limit_sticks
  from known k
  join limits l
    on l.item_id = k.item_id and k.week_no * 7 + 3 between l.from_day and l.to_day
  where k.line_limit is null
    and (l.unit_code is null or l.unit_code = k.unit_code
      or l.unit_code = concat(substr(k.unit_code, 1, 4), '00')
      or l.unit_code = concat(substr(k.unit_code, 1, 2), '0000'))
    and (l.grade is null or l.grade = k.grade)
    and (l.channel is null or l.channel = k.channel)
  group by k.retailer_id, k.item_id, k.week_no
),
limited as (
  select k.*, coalesce(k.line_limit, a.limit_sticks) as limit_sticks
  from known k
  left join announced a
    on a.retailer_id = k.retailer_id and a.item_id = k.item_id and a.week_no = k.week_no
),
reached as (
  select *, case when sticks >= limit_sticks and limit_sticks > 0 then 1 else 0 end as at_limit
  from limited
)
select *,
  cast(sum(at_limit) over (partition by unit_code, item_id, week_no) as double)
    / count(*) over (partition by unit_code, item_id, week_no) > :common_share as is_common
from reached
