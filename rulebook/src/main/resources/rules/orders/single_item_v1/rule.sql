-- One item in one order against its peers and against the retailer's own cycles of that item. The
-- peers come first: they are a sum away, and few orders are left for which to look up the history.
with subjects as (
  select o.*, s.unit_code, s.channel, s.peer_group, s.city_group, i.supply_type,
    coalesce(i.listed_day, i.first_order_day) as item_listed_day,
    cast(floor((o.day_no + 3 - coalesce(s.shift, 0)) / 7) as integer) as cycle_no,
    coalesce(s.shift, 0) as shift, s.retailer_id is not null as is_known, s.first_cycle_no
  from order_items o
  left join shops s on s.retailer_id = o.retailer_id
  left join items i on i.item_id = o.item_id
  where o.day_no between :from_day and :to_day and o.sticks > 0
),
hindered as (
  select o.*,
    case
      when not o.is_known then 'unknown_retailer'
      when o.cycle_no - coalesce(o.first_cycle_no, f.first_cycle_no) < :newness then 'new_retailer'
      when o.day_no - o.item_listed_day < 7 * :item_newness then 'item_new'
    end as hindrance
  from subjects o
  left join first_seen f on f.retailer_id = o.retailer_id and f.cycle_no = o.cycle_no
  where o.sticks >= :floor
),
peer_orders as (
  select s.peer_group, o.item_id, o.week_no, sum(o.sticks) as sticks, count(*) as orders
  from order_items o
  join shops s on s.retailer_id = o.retailer_id
  where o.sticks > 0
  group by s.peer_group, o.item_id, o.week_no
),
-- the same grade in the whole city, read only where the county's peers are too few
city_orders as (
  select g.city_group, p.item_id, p.week_no, sum(p.sticks) as sticks, sum(p.orders) as orders
  from peer_orders p
  join (select distinct peer_group, city_group from shops) as g on g.peer_group = p.peer_group
  where :few_peers = 'city'
  group by g.city_group, p.item_id, p.week_no
),
busy_weeks as (
  select retailer_id, week_no
  from (select distinct retailer_id, week_no, order_number from order_items where sticks > 0) as o
  group by retailer_id, week_no
  having count(*) > 1
),
own_orders as (
  select retailer_id, item_id, week_no, sum(sticks) as sticks, count(*) as orders
  from order_items
  where sticks > 0 and (retailer_id, week_no) in (select retailer_id, week_no from busy_weeks)
  group by retailer_id, item_id, week_no
),
-- all of the retailer's own orders of the week are left out of its peers'
beside_peers as (
  select h.*,
    p.orders - coalesce(w.orders, 1) as county_orders,
    p.sticks - coalesce(w.sticks, h.sticks) as county_sticks,
    c.orders - coalesce(w.orders, 1) as city_orders,
    c.sticks - coalesce(w.sticks, h.sticks) as city_sticks
  from hindered h
  left join peer_orders p
    on p.peer_group = h.peer_group and p.item_id = h.item_id and p.week_no = h.week_no
  left join city_orders c
    on c.city_group = h.city_group and c.item_id = h.item_id and c.week_no = h.week_no
  left join own_orders w
    on w.retailer_id = h.retailer_id and w.item_id = h.item_id and w.week_no = h.week_no
  where h.hindrance is null
),
with_peers as (
  select *,
    county_orders < :least_peer_orders and city_orders is not null as is_city,
    cast(case when county_orders < :least_peer_orders then coalesce(city_orders, county_orders)
      else county_orders end as double) as peers,
    cast(case when county_orders < :least_peer_orders then coalesce(city_sticks, county_sticks)
      else county_sticks end as double) as peer_sticks
  from beside_peers
),
against_peers as (
  select *,
    case
      when peers < :least_peer_orders and :few_peers = 'own_only' then 'open'
      when peers < :least_peer_orders then 'not_evaluated'
      when sticks * peers > :peer_ratio * peer_sticks then 'open'
      else 'not_fired'
    end as peer_view
  from with_peers
),
-- a bit for each cycle, so that several orders of one cycle count as one
remembered as (
  select retailer_id, item_id, order_number,
    cast(sum(sticks) over previous as double) as history_sticks,
    coalesce(bit_count(bit_or(case when sticks > 0 then cast(power(2, cycle_no % 16) as integer) end)
      over previous), 0) as item_cycles
  from (
    select o.*, cast(floor((o.day_no + 3 - s.shift) / 7) as integer) as cycle_no
    from (
      select * from order_items
      where (retailer_id, item_id) in (
        select retailer_id, item_id from against_peers where peer_view = 'open')
    ) as o
    join shops s on s.retailer_id = o.retailer_id
  ) as dated
  window previous as (
    partition by retailer_id, item_id order by cycle_no
    range between :cycles preceding and 1 preceding)
),
compared as (
  select a.*, r.item_cycles, r.history_sticks,
    cast(case when :empty_cycles = 'zero' then :cycles else r.item_cycles end as double) as divisor,
    r.item_cycles > 0 and r.history_sticks > 0 as has_history
  from against_peers a
  join remembered r
    on r.retailer_id = a.retailer_id and r.item_id = a.item_id and r.order_number = a.order_number
  where a.peer_view = 'open'
),
reasoned as (
  select *,
    case
      when has_history and sticks * divisor <= :own_ratio * history_sticks then 'not_fired'
      when has_history then 'fired'
      when :without_history = 'peers_only' and peers >= :least_peer_orders then 'fired'
      else 'not_evaluated'
    end as outcome
  from compared
),
judged as (
  select outcome, case when outcome = 'not_evaluated' then 'no_item_history' end as reason,
    retailer_id, unit_code, week_no, day_no, cycle_no * 7 - 3 + shift as cycle_start_day,
    order_number, item_id, cast(sticks as double) as observed,
    case when has_history then history_sticks / divisor end as baseline,
    case when has_history then sticks * divisor / history_sticks end as ratio,
    peer_sticks / nullif(peers, 0) as peer_baseline,
    sticks * peers / nullif(peer_sticks, 0) as peer_ratio,
    item_cycles as cycles, cast(null as string) as aspect, cast(null as string) as detail,
    case when is_city then peers end as figure
  from reasoned
  union all
  select peer_view, case when peer_view = 'not_evaluated' then 'too_few_peers' end,
    retailer_id, unit_code, week_no, day_no, null, order_number, item_id, cast(sticks as double),
    null, null, peer_sticks / nullif(peers, 0), sticks * peers / nullif(peer_sticks, 0), null, null, null,
    null
  from against_peers
  where peer_view <> 'open'
  union all
  select 'not_evaluated', hindrance, retailer_id, unit_code, week_no, day_no, null, order_number,
    item_id, cast(sticks as double), null, null, null, null, null, null, null, null
  from hindered
  where hindrance is not null
  union all
  select 'not_fired', 'below_floor', retailer_id, unit_code, week_no, day_no, null, order_number,
    item_id, cast(sticks as double), null, null, null, null, null, null, null, null
  from subjects
  where sticks < :floor
)
select * from judged
