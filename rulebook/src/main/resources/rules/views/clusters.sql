-- One row a member of a group that took the whole limit of an item in a week: neighbours, from shop to
-- shop, or those that share a telephone, account or device.
with takers as (
  select * from limit_takers where at_limit = 1 and is_known and not is_common
),
places as (
  select retailer_id, latitude, longitude,
    cast(floor(latitude * 110000 / :radius) as integer) as row_no,
    cast(floor(longitude * 65000 / :radius) as integer) as column_no
  from shops
  where latitude is not null and longitude is not null
    and retailer_id in (select retailer_id from takers)
),
steps as (
  select cast(n as integer) as step from range(-1, 2) as series(n)
),
around as (
  select p.retailer_id, p.latitude, p.longitude, p.row_no + a.step as row_no,
    p.column_no + b.step as column_no
  from places p
  cross join steps a
  cross join steps b
),
-- every shop is its own neighbour as well
neighbours as (
  select a.retailer_id, p.retailer_id as neighbour_id
  from around a
  join places p on p.row_no = a.row_no and p.column_no = a.column_no
  where 6371008.8 * 2 * asin(least(cast(1 as double), sqrt(
    power(sin(radians(a.latitude - p.latitude) / 2), 2)
    + cos(radians(a.latitude)) * cos(radians(p.latitude))
      * power(sin(radians(a.longitude - p.longitude) / 2), 2)))) <= :radius
),
links as (
  select t.item_id, t.week_no, t.retailer_id, n.neighbour_id
  from takers t
  join neighbours n on n.retailer_id = t.retailer_id
  join takers o
    on o.retailer_id = n.neighbour_id and o.item_id = t.item_id and o.week_no = t.week_no
),
-- the smallest number that can be reached in four steps names the group
one_step as (
  select item_id, week_no, retailer_id, min(neighbour_id) as head
  from links
  group by item_id, week_no, retailer_id
),
two_steps as (
  select l.item_id, l.week_no, l.retailer_id, min(h.head) as head
  from links l
  join one_step h
    on h.item_id = l.item_id and h.week_no = l.week_no and h.retailer_id = l.neighbour_id
  group by l.item_id, l.week_no, l.retailer_id
),
three_steps as (
  select l.item_id, l.week_no, l.retailer_id, min(h.head) as head
  from links l
  join two_steps h
    on h.item_id = l.item_id and h.week_no = l.week_no and h.retailer_id = l.neighbour_id
  group by l.item_id, l.week_no, l.retailer_id
),
four_steps as (
  select l.item_id, l.week_no, l.retailer_id, min(h.head) as head
  from links l
  join three_steps h
    on h.item_id = l.item_id and h.week_no = l.week_no and h.retailer_id = l.neighbour_id
  group by l.item_id, l.week_no, l.retailer_id
),
joined as (
  select 'neighbours' as aspect, head as group_key, item_id, week_no, retailer_id from four_steps
  union all
  select 'shared_telephone', telephone_key, item_id, week_no, retailer_id from takers
  where telephone_key is not null
  union all
  select 'shared_account', account_key, item_id, week_no, retailer_id from takers
  where account_key is not null
  union all
  select 'shared_device', device, item_id, week_no, retailer_id from takers
  where device is not null
),
sized as (
  select *, count(*) over (partition by aspect, group_key, item_id, week_no) as members from joined
)
select * from sized where members >= :members
