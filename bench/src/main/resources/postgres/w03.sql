-- Order total against own history, in PostgreSQL's own words.
drop table if exists orders;
create unlogged table orders as
select o.*, (o.day_no + 3 - s.shift) / 7 as cycle_no, s.shift, s.first_cycle_no
from (
  select retailer_id, order_number, min(day_no) as day_no, sum(quantity_sticks)::int as sticks
  from order_lines group by retailer_id, order_number
) o
join (
  select retailer_id, coalesce(order_weekday, 1) - 1 as shift,
    (first_order_day + 4 - coalesce(order_weekday, 1)) / 7 as first_cycle_no
  from retailers
) s on s.retailer_id = o.retailer_id;
analyze orders;
with cycles as (
  select retailer_id, cycle_no, sum(sticks)::int as sticks, max((sticks > 0)::int) as has_order
  from orders group by retailer_id, cycle_no
),
history as (
  select retailer_id, cycle_no, sum(sticks) over previous as history_sticks,
    sum(has_order) over previous as ordered_cycles
  from cycles
  window previous as (partition by retailer_id order by cycle_no
    range between :cycles preceding and 1 preceding)
),
compared as (
  select o.*, h.history_sticks::float8 as history_sticks, h.ordered_cycles::float8 as divisor
  from orders o
  join history h on h.retailer_id = o.retailer_id and h.cycle_no = o.cycle_no
  where o.sticks >= :floor and o.cycle_no - o.first_cycle_no >= :newness
    and h.ordered_cycles >= :least_cycles and h.history_sticks > 0
)
select concat_ws('|', 'W03', retailer_id, cycle_no * 7 - 3 + shift, order_number, ''),
  sticks::float8, history_sticks / divisor, sticks * divisor / history_sticks, null::float8
from compared
where sticks * divisor > :ratio * history_sticks;
