-- The mean price of one order against that of the retailer's previous cycles.
with cycles as (
  select shop_no, cycle_no, sum(sticks) as sticks, sum(amount_fen) as amount_fen
  from orders
  where is_known and cycle_no >= cast(floor((:from_day - 3) / 7) as integer) - :cycles
  group by shop_no, cycle_no
),
priced as (
  select *, cast(amount_fen as double) / nullif(sticks, 0) as price,
    case when sticks > 0 and amount_fen > 0 then 1 else 0 end as has_price
  from cycles
),
history as (
  select shop_no, cycle_no,
    cast(sum(sticks) filter (where has_price = 1) over previous as double) as history_sticks,
    cast(sum(amount_fen) filter (where has_price = 1) over previous as double) as history_fen,
    sum(price) filter (where has_price = 1) over previous as history_prices,
    coalesce(sum(has_price) over previous, 0) as priced_cycles
  from priced
  window previous as (
    partition by shop_no order by cycle_no range between :cycles preceding and 1 preceding)
),
compared as (
  select o.*, h.priced_cycles, cast(o.amount_fen as double) / o.sticks as price,
    case
      when :mean = 'by_quantity' then h.history_fen / nullif(h.history_sticks, 0)
      else h.history_prices / nullif(h.priced_cycles, 0)
    end as history_price,
    o.cycle_no - coalesce(o.first_cycle_no, f.first_cycle_no) < :newness as is_new
  from orders o
  left join history h on h.shop_no = o.shop_no and h.cycle_no = o.cycle_no
  left join first_seen f on f.retailer_id = o.retailer_id and f.cycle_no = o.cycle_no
  where o.day_no between :from_day and :to_day and o.sticks > 0
),
reasoned as (
  select *,
    case
      when not is_known then 'unknown_retailer'
      when amount_fen is null or amount_fen <= 0 then 'no_amount'
      when is_new then 'new_retailer'
      when priced_cycles < :least_cycles then 'too_few_cycles'
    end as reason
  from compared
),
-- prices are fen a stick: two yuan a carton
judged as (
  select
    case
      when reason is not null then 'not_evaluated'
      when price > :ratio * history_price then 'fired'
      else 'not_fired'
    end as outcome,
    reason, retailer_id, unit_code, week_no, day_no, cycle_start_day, order_number,
    cast(null as string) as item_id, price * 2 as observed, history_price * 2 as baseline,
    price / nullif(history_price, 0) as ratio,
    cast(null as double) as peer_baseline, cast(null as double) as peer_ratio,
    priced_cycles as cycles, cast(null as string) as aspect, cast(null as string) as detail,
    cast(sticks as double) as figure
  from reasoned
)
select * from judged
