-- What the finding's order holds, or the shop's week where it names no order: the share of red-tier
-- items, scarce and watched ones beside their mean of the weeks before, and the mean price of a carton
-- beside the shop's own of six weeks before and that of the other shops of county and grade.
with subjects as (
  select f.finding_key, f.retailer_id, f.order_number, f.week_no, s.peer_group
  from findings f
  join shops s on s.retailer_id = f.retailer_id
),
lines as (
  select *
  from order_lines
  where quantity_sticks > 0 and retailer_id in (select retailer_id from subjects)
),
orders as (
  select o.retailer_id, o.order_number, o.week_no, sum(o.quantity_sticks) as sticks,
    sum(o.amount_fen) as amount_fen,
    sum(case when i.outflow_tier = 'red' then o.quantity_sticks else 0 end) as red_sticks,
    sum(case when i.supply_type in ('scarce', 'watched') then o.quantity_sticks else 0 end)
      as watched_sticks
  from lines o
  left join items i on i.item_id = o.item_id
  group by o.retailer_id, o.order_number, o.week_no
),
seen as (
  select s.finding_key, s.peer_group, s.week_no, o.week_no as order_week, o.sticks, o.amount_fen,
    o.red_sticks, o.watched_sticks,
    coalesce(o.order_number = s.order_number, o.week_no = s.week_no) as is_judged
  from subjects s
  join orders o on o.retailer_id = s.retailer_id and o.week_no between s.week_no - 6 and s.week_no
),
summed as (
  select finding_key, peer_group, week_no,
    sum(case when is_judged then sticks end) as sticks,
    sum(case when is_judged then amount_fen end) as amount_fen,
    sum(case when is_judged then red_sticks end) as red_sticks,
    sum(case when is_judged then watched_sticks end) as watched_sticks,
    sum(case when order_week = week_no then sticks else 0 end) as week_sticks,
    sum(case when order_week = week_no then amount_fen else 0 end) as week_amount_fen,
    sum(case when order_week < week_no and not is_judged then sticks end) as sticks_before,
    sum(case when order_week < week_no and not is_judged then amount_fen end) as amount_before,
    sum(case when order_week < week_no and not is_judged then watched_sticks end) as watched_before,
    count(distinct case when order_week < week_no and not is_judged then order_week end) as weeks_before
  from seen
  group by finding_key, peer_group, week_no
),
peer_weeks as (
  select p.peer_group, o.week_no, sum(o.sticks) as sticks, sum(o.amount_fen) as amount_fen
  from order_parts o
  join shops p on p.retailer_id = o.retailer_id
  where o.sticks > 0
    and (p.peer_group, o.week_no) in (select peer_group, week_no from subjects)
  group by p.peer_group, o.week_no
),
goods as (
  select s.finding_key, cast(s.red_sticks as double) / s.sticks as red_share,
    cast(s.watched_sticks as bigint) as watched_sticks,
    cast(s.watched_before as double) / nullif(s.weeks_before, 0) as watched_before,
    cast(s.amount_fen as double) * 200 / s.sticks as mean_price,
    cast(s.amount_before as double) * 200 / s.sticks_before as own_mean_price,
    cast(p.amount_fen - s.week_amount_fen as double) * 200 / nullif(p.sticks - s.week_sticks, 0)
      as peer_mean_price
  from summed s
  left join peer_weeks p on p.peer_group = s.peer_group and p.week_no = s.week_no
)
select * from goods
