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
looked_at as (
  select distinct j.peer_group, j.item_id, j.week_no - n.weeks_back as week_no
  from judged j
  cross join (select cast(k as integer) as weeks_back from range(0, 4) as series(k)) as n
),
item_weeks as (
  select s.peer_group, o.retailer_id, o.item_id, o.week_no, sum(o.quantity_sticks) as sticks
  from order_lines o
  join shops s on s.retailer_id = o.retailer_id
  where (s.peer_group, o.item_id, o.week_no) in (select peer_group, item_id, week_no from looked_at)
  group by s.peer_group, o.retailer_id, o.item_id, o.week_no
),
whole_weeks as (
  select s.peer_group, o.retailer_id, '' as item_id, o.week_no, sum(o.sticks) as sticks
  from order_parts o
  join shops s on s.retailer_id = o.retailer_id
  group by s.peer_group, o.retailer_id, o.week_no
),
weeks as (
  select * from item_weeks
  union all
  select * from whole_weeks
),
grown as (
  select *,
    cast(sticks as double) * count(*) over before / nullif(cast(sum(sticks) over before as double), 0)
      as growth
  from weeks
  window before as (
    partition by retailer_id, item_id order by week_no range between 3 preceding and 1 preceding)
),
ranked as (
  select g.peer_group, g.item_id, g.week_no, g.retailer_id, g.growth,
    row_number() over (
      partition by g.peer_group, g.item_id, g.week_no order by g.growth, g.retailer_id) as place,
    count(*) over (partition by g.peer_group, g.item_id, g.week_no) as places
  from grown g
  join judged j
    on j.peer_group = g.peer_group and j.item_id = g.item_id and j.week_no = g.week_no
  where g.growth >= 0
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
