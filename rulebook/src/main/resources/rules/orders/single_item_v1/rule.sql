-- One item in one order against the retailer's own cycles of that item and against its peers.
with subjects as (
  select * from order_items where day_no between :from_day and :to_day and sticks > 0
),
candidates as (
  select distinct retailer_id, item_id from subjects where sticks >= :floor
),
dated as (
  select o.*, cast(floor((o.day_no + 3 - coalesce(s.shift, 0)) / 7) as integer) as cycle_no
  from order_items o
  join candidates c on c.retailer_id = o.retailer_id and c.item_id = o.item_id
  left join shops s on s.retailer_id = o.retailer_id
),
-- a bit for each cycle, so that several orders of one cycle count as one
remembered as (
  select *,
    cast(sum(sticks) over previous as double) as history_sticks,
    coalesce(bit_count(bit_or(case when sticks > 0 then cast(power(2, cycle_no % 16) as integer) end)
      over previous), 0) as item_cycles
  from dated
  window previous as (
    partition by retailer_id, item_id order by cycle_no
    range between :cycles preceding and 1 preceding)
),
compared as (
  select r.*, s.unit_code, s.peer_group, r.cycle_no * 7 - 3 + coalesce(s.shift, 0) as cycle_start_day,
    cast(case when :empty_cycles = 'zero' then :cycles else r.item_cycles end as double) as divisor,
    r.item_cycles > 0 and r.history_sticks > 0 as has_history,
    case
      when s.retailer_id is null then 'unknown_retailer'
      when r.cycle_no - coalesce(s.first_cycle_no, f.first_cycle_no) < :newness then 'new_retailer'
      when r.day_no - coalesce(i.listed_day, i.first_order_day) < 7 * :item_newness then 'item_new'
    end as hindrance
  from remembered r
  left join shops s on s.retailer_id = r.retailer_id
  left join first_seen f on f.retailer_id = r.retailer_id and f.cycle_no = r.cycle_no
  left join items i on i.item_id = r.item_id
  where r.day_no between :from_day and :to_day and r.sticks >= :floor and r.sticks > 0
),
against_own as (
  select *,
    case
      when hindrance is not null then 'not_evaluated'
      when has_history and sticks * divisor <= :own_ratio * history_sticks then 'not_fired'
      when not has_history and :without_history = 'not_evaluated' then 'not_evaluated'
    end as settled
  from compared
),
peer_orders as (
  select s.peer_group, o.item_id, o.week_no, sum(o.sticks) as sticks, count(*) as orders
  from order_items o
  join shops s on s.retailer_id = o.retailer_id
  where o.sticks > 0
  group by s.peer_group, o.item_id, o.week_no
),
busy_weeks as (
  select retailer_id, week_no
  from (select distinct retailer_id, week_no, order_number from order_items where sticks > 0) as o
  group by retailer_id, week_no
  having count(*) > 1
),
own_orders as (
  select o.retailer_id, o.item_id, o.week_no, sum(o.sticks) as sticks, count(*) as orders
  from order_items o
  where o.sticks > 0
    and (o.retailer_id, o.week_no) in (select retailer_id, week_no from busy_weeks)
  group by o.retailer_id, o.item_id, o.week_no
),
-- only what its own history leaves open; all the retailer's orders of the week are left out
against_peers as (
  select a.*,
    cast(p.orders - coalesce(w.orders, 1) as double) as peers,
    cast(p.sticks - coalesce(w.sticks, a.sticks) as double) as peer_sticks
  from against_own a
  join peer_orders p
    on p.peer_group = a.peer_group and p.item_id = a.item_id and p.week_no = a.week_no
  left join own_orders w
    on w.retailer_id = a.retailer_id and w.item_id = a.item_id and w.week_no = a.week_no
  where a.settled is null
),
opened as (
  select *,
    case
      when peers >= :least_peer_orders and sticks * peers > :peer_ratio * peer_sticks then 'fired'
      when peers >= :least_peer_orders then 'not_fired'
      when has_history and :few_peers = 'own_only' then 'fired'
      else 'not_evaluated'
    end as outcome
  from against_peers
),
judged as (
  select outcome,
    case
      when outcome = 'not_evaluated' and has_history then 'too_few_peers'
      when outcome = 'not_evaluated' then 'no_item_history'
    end as reason,
    retailer_id, unit_code, week_no, day_no, cycle_start_day, order_number, item_id,
    cast(sticks as double) as observed,
    case when has_history then history_sticks / divisor end as baseline,
    case when has_history then sticks * divisor / history_sticks end as ratio,
    peer_sticks / nullif(peers, 0) as peer_baseline,
    sticks * peers / nullif(peer_sticks, 0) as peer_ratio,
    item_cycles as cycles
  from opened
  union all
  select settled,
    case when settled = 'not_evaluated' then coalesce(hindrance, 'no_item_history') end,
    retailer_id, unit_code, week_no, day_no, cycle_start_day, order_number, item_id,
    cast(sticks as double), null, null, null, null, item_cycles
  from against_own
  where settled is not null
  union all
  select 'not_fired', 'below_floor', o.retailer_id, s.unit_code, o.week_no, o.day_no, null,
    o.order_number, o.item_id, cast(o.sticks as double), null, null, null, null, null
  from subjects o
  left join shops s on s.retailer_id = o.retailer_id
  where o.sticks < :floor
)
select * from judged
