-- Streamed. Large orders of an item beside those of the same county and grade in the week, or of the
-- whole city where they are too few. All of the retailer's own orders of the week are left out.
with city_sums as (
  select g.city_group, p.item_id, p.week_no, sum(p.sticks) as sticks, sum(p.orders) as orders
  from peer_sums p
  join (select distinct peer_group, city_group from shops) as g on g.peer_group = p.peer_group
  where :few_peers = 'city'
  group by g.city_group, p.item_id, p.week_no
),
beside as (
  select h.*,
    p.orders - coalesce(w.orders, 1) as county_orders,
    p.sticks - coalesce(w.sticks, h.sticks) as county_sticks,
    c.orders - coalesce(w.orders, 1) as city_orders,
    c.sticks - coalesce(w.sticks, h.sticks) as city_sticks
  from large_items h
  left join peer_sums p
    on p.peer_group = h.peer_group and p.item_id = h.item_id and p.week_no = h.week_no
  left join city_sums c
    on c.city_group = h.city_group and c.item_id = h.item_id and c.week_no = h.week_no
  left join own_sums w
    on w.retailer_id = h.retailer_id and w.item_id = h.item_id and w.week_no = h.week_no
  where h.hindrance is null
),
chosen as (
  select *,
    county_orders < :least_peer_orders and city_orders is not null as is_city,
    cast(case when county_orders < :least_peer_orders then coalesce(city_orders, county_orders)
      else county_orders end as double) as peers,
    cast(case when county_orders < :least_peer_orders then coalesce(city_sticks, county_sticks)
      else county_sticks end as double) as peer_sticks
  from beside
)
select *,
  case
    when peers < :least_peer_orders and :few_peers = 'own_only' then 'open'
    when peers < :least_peer_orders then 'not_evaluated'
    when sticks * peers > :peer_ratio * peer_sticks then 'open'
    else 'not_fired'
  end as peer_view
from chosen
