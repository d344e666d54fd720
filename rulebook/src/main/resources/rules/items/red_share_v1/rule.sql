-- The share of red-tier items in a retailer's week of ordering, among its peers of the same week.
with tiers as (
  select count(*) as red_items from items where outflow_tier = 'red'
),
parts as (
  select retailer_id, week_no, sticks, 0 as red_sticks
  from order_parts
  where :returns = 'netted' or sticks > 0
  union all
  select retailer_id, week_no, 0, quantity_sticks
  from order_lines
  where item_id in (select item_id from items where outflow_tier = 'red')
    and (:returns = 'netted' or quantity_sticks > 0)
),
weeks as (
  select retailer_id, week_no, cast(sum(sticks) as bigint) as sticks,
    cast(greatest(0, sum(red_sticks)) as bigint) as red_sticks
  from parts
  group by retailer_id, week_no
),
shares as (
  select w.*, s.unit_code, s.channel, s.peer_group, s.city_group, coalesce(s.shift, 0) as shift,
    s.retailer_id is not null as is_known, cast(w.red_sticks as double) / nullif(w.sticks, 0) as share
  from weeks w
  left join shops s on s.retailer_id = w.retailer_id
  where w.sticks > 0 and w.week_no * 7 + 3 between :from_day - 7 * :quiet_weeks and :to_day
),
group_weeks as (
  select peer_group, min(city_group) as city_group, week_no, count(*) as shops,
    cast(sum(sticks) as bigint) as sticks, cast(sum(red_sticks) as bigint) as red_sticks,
    sum(case when red_sticks = 0 then 1 else 0 end) as without
  from shares
  where is_known
  group by peer_group, week_no
),
city_weeks as (
  select city_group, week_no, sum(shops) as shops, sum(sticks) as sticks, sum(red_sticks) as red_sticks,
    sum(without) as without
  from group_weeks
  where :few_peers = 'city'
  group by city_group, week_no
),
-- only who ordered enough of them has a place among the others: behind all who ordered none
placed as (
  select retailer_id, peer_group, week_no,
    rank() over (partition by peer_group, week_no order by share) - 1 as place
  from shares
  where is_known and red_sticks > 0
),
near as (
  select h.*, g.shops - 1 as peers, g.without + p.place as below, g.sticks - h.sticks as other_sticks,
    g.red_sticks - h.red_sticks as other_red,
    g.shops - 1 < :least_peers and :few_peers = 'city' as is_city
  from placed p
  join (select * from shares where is_known and red_sticks > 0 and red_sticks >= :floor) as h
    on h.retailer_id = p.retailer_id and h.week_no = p.week_no
  join group_weeks g on g.peer_group = h.peer_group and g.week_no = h.week_no
),
placed_in_city as (
  select retailer_id, week_no,
    rank() over (partition by city_group, week_no order by share) - 1 as place
  from shares
  where is_known and red_sticks > 0
    and (city_group, week_no) in (select city_group, week_no from near where is_city)
),
compared as (
  select n.retailer_id, n.unit_code, n.channel, n.week_no, n.shift, n.red_sticks, n.share,
    case when n.is_city then c.shops - 1 else n.peers end as peers,
    case when n.is_city then c.without + p.place else n.below end as below,
    cast(case when n.is_city then c.red_sticks - n.red_sticks else n.other_red end as double)
      / nullif(case when n.is_city then c.sticks - n.sticks else n.other_sticks end, 0) as peer_share
  from near n
  left join city_weeks c on c.city_group = n.city_group and c.week_no = n.week_no
  left join placed_in_city p on p.retailer_id = n.retailer_id and p.week_no = n.week_no
),
found as (
  select *, peers < :least_peers as is_alone,
    case when peers >= :least_peers and 100 * below >= :percentile * peers
      and share > :ratio * coalesce(peer_share, 0) then 1 else 0 end as is_found
  from compared
),
remembered as (
  select *,
    coalesce(max(is_found) over (
      partition by retailer_id order by week_no
      range between :quiet_weeks preceding and 1 preceding), 0) as was_found
  from found
),
reasoned as (
  select
    case when is_alone then 'not_evaluated' when is_found = 1 and was_found = 0 then 'fired'
      else 'not_fired' end as outcome,
    case when is_alone then 'too_few_peers' when is_found = 1 and was_found = 1 then 'already_fired'
      end as reason,
    retailer_id, unit_code, week_no, shift, red_sticks, share, peer_share, below, peers
  from remembered
  union all
  select
    case
      when red_items = 0 then 'not_evaluated'
      when red_sticks < :floor or red_sticks = 0 then 'not_fired'
      else 'not_evaluated'
    end,
    case
      when red_items = 0 then 'no_tiers'
      when red_sticks < :floor or red_sticks = 0 then 'below_floor'
      else 'unknown_retailer'
    end,
    retailer_id, unit_code, week_no, shift, red_sticks, share, null, null, null
  from shares
  cross join tiers
  where not is_known or red_sticks = 0 or red_sticks < :floor
),
judged as (
  select outcome, reason, retailer_id, unit_code, week_no, week_no * 7 + 3 as day_no,
    week_no * 7 - 3 + shift as cycle_start_day, cast(null as string) as order_number,
    cast(null as string) as item_id, cast(red_sticks as double) as observed,
    100 * peer_share as baseline, share / nullif(peer_share, 0) as ratio,
    100.0 * below / nullif(cast(peers as double), 0) as peer_baseline, cast(null as double) as peer_ratio,
    cast(peers as integer) as cycles, cast(null as string) as aspect, cast(null as string) as detail,
    100 * share as figure
  from reasoned
  where week_no * 7 + 3 between :from_day and :to_day
)
select * from judged
