-- The retailer's week against the mean of its three weeks before, and the median of the same over
-- its peers; of the item where the finding is about one, else of everything ordered.
with subjects as (
  select f.finding_key, f.retailer_id, coalesce(f.item_id, '') as item_id, f.week_no, s.peer_group
  from findings f
  join shops s on s.retailer_id = f.retailer_id
),
judged as (
  select distinct peer_group, item_id, week_no from subjects
),
-- a retailer's week beside the three before it, with a bit for each of them that has lines
item_weeks as (
  select j.peer_group, o.retailer_id, j.item_id, j.week_no,
    sum(case when o.week_no = j.week_no then o.quantity_sticks end) as sticks,
    sum(case when o.week_no < j.week_no then o.quantity_sticks end) as sticks_before,
    bit_or(case when o.week_no < j.week_no
      then cast(power(2, j.week_no - o.week_no) as integer) end) as weeks_before
  from order_lines o
  join shops s on s.retailer_id = o.retailer_id
  join judged j
    on j.peer_group = s.peer_group and j.item_id = o.item_id
    and o.week_no between j.week_no - 3 and j.week_no
  group by j.peer_group, o.retailer_id, j.item_id, j.week_no
),
whole_weeks as (
  select j.peer_group, o.retailer_id, j.item_id, j.week_no,
    sum(case when o.week_no = j.week_no then o.sticks end) as sticks,
    sum(case when o.week_no < j.week_no then o.sticks end) as sticks_before,
    bit_or(case when o.week_no < j.week_no
      then cast(power(2, j.week_no - o.week_no) as integer) end) as weeks_before
  from order_parts o
  join shops s on s.retailer_id = o.retailer_id
  join (select * from judged where item_id = '') as j
    on j.peer_group = s.peer_group and o.week_no between j.week_no - 3 and j.week_no
  group by j.peer_group, o.retailer_id, j.item_id, j.week_no
),
weeks as (
  select * from item_weeks
  union all
  select * from whole_weeks
),
grown as (
  select *,
    cast(sticks as double) * bit_count(weeks_before) / nullif(cast(sticks_before as double), 0) as growth
  from weeks
),
ranked as (
  select peer_group, item_id, week_no, retailer_id, growth,
    row_number() over (
      partition by peer_group, item_id, week_no order by growth, retailer_id) as place,
    count(*) over (partition by peer_group, item_id, week_no) as places
  from grown
  where growth >= 0
),
sizes as (
  select distinct peer_group, item_id, week_no, places from ranked
),
-- the retailer itself does not count as its peer: the places behind it move up by one
placed as (
  select s.*, r.growth as own_growth, r.place,
    coalesce(z.places, 0) - case when r.place is null then 0 else 1 end as peers
  from subjects s
  left join ranked r
    on r.retailer_id = s.retailer_id and r.item_id = s.item_id and r.week_no = s.week_no
  left join sizes z
    on z.peer_group = s.peer_group and z.item_id = s.item_id and z.week_no = s.week_no
),
middles as (
  select *, cast(floor((peers + 1) / 2) as bigint) as lower, cast(floor((peers + 2) / 2) as bigint) as upper
  from placed
),
growths as (
  select m.finding_key, m.own_growth, (l.growth + u.growth) / 2 as peer_growth, m.peers
  from middles m
  left join ranked l
    on l.peer_group = m.peer_group and l.item_id = m.item_id and l.week_no = m.week_no
    and l.place = m.lower + case when m.place <= m.lower then 1 else 0 end
  left join ranked u
    on u.peer_group = m.peer_group and u.item_id = m.item_id and u.week_no = m.week_no
    and u.place = m.upper + case when m.place <= m.upper then 1 else 0 end
)
select * from growths
