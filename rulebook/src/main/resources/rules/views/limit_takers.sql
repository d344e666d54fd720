-- One row a shop, scarce item and week that it ordered it in: how much, what the limit was, and
-- whether so many of the county took the whole limit that it tells nothing.
with taken as (
  select s.shop_no, case when s.shop_no is null then o.retailer_id end as unknown_id, o.item_id,
    o.week_no, cast(sum(o.quantity_sticks) as bigint) as sticks, max(o.limit_sticks) as line_limit,
    min(o.device) as device
  from (
    select retailer_id, item_id, week_no, quantity_sticks, limit_sticks, device
    from order_lines
    where item_id in (select item_id from items where supply_type = 'scarce')
      and week_no * 7 + 3 between :from_day and :to_day) as o
  left join shops s on s.retailer_id = o.retailer_id
  group by s.shop_no, case when s.shop_no is null then o.retailer_id end, o.item_id, o.week_no
  having sum(o.quantity_sticks) > 0
),
known as (
  select t.shop_no, coalesce(s.retailer_id, t.unknown_id) as retailer_id, t.item_id,
    t.week_no, t.sticks, t.line_limit, t.device, s.unit_code, s.channel, s.grade, s.latitude, s.longitude,
    s.telephone_key, s.account_key, s.retailer_id is not null as is_known
  from taken t
  left join shops s on s.shop_no = t.shop_no
),
-- lines without their limit: the strictest that was in force for the shop at the end of the week
announced as (
  select k.shop_no, k.item_id, k.week_no, min(l.limit_sticks) as limit_sticks
  from known k
  join limits l
    on l.item_id = k.item_id and k.week_no * 7 + 3 between l.from_day and l.to_day
  where k.line_limit is null
    and (l.unit_code is null or l.unit_code = k.unit_code
      or l.unit_code = concat(substr(k.unit_code, 1, 4), '00')
      or l.unit_code = concat(substr(k.unit_code, 1, 2), '0000'))
    and (l.grade is null or l.grade = k.grade)
    and (l.channel is null or l.channel = k.channel)
  group by k.shop_no, k.item_id, k.week_no
),
limited as (
  select k.*, coalesce(k.line_limit, a.limit_sticks) as limit_sticks
  from known k
  left join announced a
    on a.shop_no = k.shop_no and a.item_id = k.item_id and a.week_no = k.week_no
),
reached as (
  select *, case when sticks >= limit_sticks and limit_sticks > 0 then 1 else 0 end as at_limit
  from limited
),
shares as (
  select unit_code, item_id, week_no, is_known, cast(sum(at_limit) as double) / count(*) as share
  from reached
  group by unit_code, item_id, week_no, is_known
)
select r.retailer_id, r.item_id, r.week_no, r.sticks, r.line_limit, r.device, r.unit_code, r.channel,
  r.grade, r.latitude, r.longitude, r.telephone_key, r.account_key, r.is_known, r.limit_sticks,
  r.at_limit, s.share > :common_share as is_common
from reached r
join shares s
  on s.unit_code is not distinct from r.unit_code and s.item_id = r.item_id and s.week_no = r.week_no
    and s.is_known = r.is_known
