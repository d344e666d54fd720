-- Single item against peers and own history, in PostgreSQL's own words.
drop table if exists order_items, open_items;
create unlogged table order_items as
select o.*, (o.day_no + 3 - s.shift) / 7 as cycle_no, s.shift, s.first_cycle_no, s.peer_group
from (
  select retailer_id, item_id, order_number, min(day_no) as day_no, min(week_no) as week_no,
    sum(quantity_sticks)::int as sticks
  from order_lines group by retailer_id, item_id, order_number
) o
join (
  select retailer_id, coalesce(order_weekday, 1) - 1 as shift,
    (first_order_day + 4 - coalesce(order_weekday, 1)) / 7 as first_cycle_no,
    dense_rank() over (order by unit_code nulls first, coalesce(grade, 0)) as peer_group
  from retailers
) s on s.retailer_id = o.retailer_id;
create index on order_items (retailer_id, item_id) include (cycle_no, sticks);
analyze order_items;
create unlogged table open_items as
with peers as (
  select peer_group, item_id, week_no, sum(sticks) as sticks, count(*) as orders
  from order_items where sticks > 0
  group by peer_group, item_id, week_no
),
busy as (
  select retailer_id, week_no
  from order_items where sticks > 0
  group by retailer_id, week_no having min(order_number) <> max(order_number)
),
own as (
  select o.retailer_id, o.item_id, o.week_no, sum(o.sticks) as sticks, count(*) as orders
  from order_items o
  join busy b on b.retailer_id = o.retailer_id and b.week_no = o.week_no
  where o.sticks > 0
  group by o.retailer_id, o.item_id, o.week_no
),
candidates as (
  select o.*
  from order_items o
  join items i on i.item_id = o.item_id
  where o.sticks >= :floor and o.cycle_no - o.first_cycle_no >= :newness
    and o.day_no - i.listed_day >= 7 * :item_newness
),
compared as (
  select c.*, (p.orders - coalesce(w.orders, 1))::float8 as peers,
    (p.sticks - coalesce(w.sticks, c.sticks))::float8 as peer_sticks
  from candidates c
  join peers p on p.peer_group = c.peer_group and p.item_id = c.item_id and p.week_no = c.week_no
  left join own w
    on w.retailer_id = c.retailer_id and w.item_id = c.item_id and w.week_no = c.week_no
)
select * from compared
where peers >= :least_peer_orders and sticks * peers > :peer_ratio * peer_sticks;
analyze open_items;
with history as (
  select o.retailer_id, o.item_id, o.order_number, sum(h.sticks)::float8 as history_sticks,
    (count(distinct h.cycle_no) filter (where h.sticks > 0))::float8 as item_cycles
  from open_items o
  join order_items h on h.retailer_id = o.retailer_id and h.item_id = o.item_id
    and h.cycle_no between o.cycle_no - :cycles and o.cycle_no - 1
  group by o.retailer_id, o.item_id, o.order_number
),
remembered as (
  select o.*, case when h.item_cycles > 0 and h.history_sticks > 0 then h.history_sticks end
      as history_sticks,
    h.item_cycles
  from open_items o
  left join history h on h.retailer_id = o.retailer_id and h.item_id = o.item_id
    and h.order_number = o.order_number
)
select concat_ws('|', 'W06', retailer_id, cycle_no * 7 - 3 + shift, order_number, item_id),
  sticks::float8, history_sticks / item_cycles, sticks * item_cycles / history_sticks,
  sticks * peers / nullif(peer_sticks, 0)
from remembered
where history_sticks is null or sticks * item_cycles > :own_ratio * history_sticks;
