-- One item in one order against its peers and against the retailer's own cycles of that item. The
-- peers come first: they are a sum away, and few orders are left for which to look up the history.
with open_items as (
  select * from beside_peers where peer_view = 'open'
),
-- a bit for each cycle, so that several orders of one cycle count as one
histories as (
  select a.retailer_id, a.item_id, a.order_number, a.week_no,
    cast(sum(o.sticks) as double) as history_sticks,
    bit_count(bit_or(case when o.sticks > 0
      then cast(power(2, cast(floor((o.day_no + 3 - a.shift) / 7) as integer) % 16) as integer)
      end)) as item_cycles
  from order_items o
  join open_items a
    on a.retailer_id = o.retailer_id and a.item_id = o.item_id
    and o.day_no between (a.cycle_no - :cycles) * 7 - 3 + a.shift and a.cycle_no * 7 - 4 + a.shift
  group by a.retailer_id, a.item_id, a.order_number, a.week_no
),
compared as (
  select a.*, coalesce(h.item_cycles, 0) as item_cycles, h.history_sticks,
    cast(case when :empty_cycles = 'zero' then :cycles else h.item_cycles end as double) as divisor,
    coalesce(h.item_cycles > 0 and h.history_sticks > 0, false) as has_history
  from open_items a
  left join histories h
    on h.retailer_id = a.retailer_id and h.item_id = a.item_id
    and h.order_number = a.order_number and h.week_no = a.week_no
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
  select 'not_fired', null, retailer_id, unit_code, week_no, day_no, null, order_number, item_id,
    cast(sticks as double), null, null, peer_sticks / nullif(peers, 0),
    sticks * peers / nullif(peer_sticks, 0), null, null, null, null
  from beside_peers
  where peer_view = 'not_fired'
  union all
  select 'not_evaluated', 'too_few_peers', retailer_id, unit_code, week_no, day_no, null,
    order_number, item_id, cast(sticks as double), null, null, peer_sticks / nullif(peers, 0),
    sticks * peers / nullif(peer_sticks, 0), null, null, null, null
  from beside_peers
  where peer_view = 'not_evaluated'
  union all
  select 'not_evaluated', hindrance, retailer_id, unit_code, week_no, day_no, null, order_number,
    item_id, cast(sticks as double), null, null, null, null, null, null, null, null
  from large_items
  where hindrance is not null
  union all
  select 'not_fired', 'below_floor', retailer_id, unit_code, week_no, day_no, null, order_number,
    item_id, cast(sticks as double), null, null, null, null, null, null, null, null
  from shop_items
  where day_no between :from_day and :to_day and sticks > 0 and sticks < :floor
)
select * from judged
