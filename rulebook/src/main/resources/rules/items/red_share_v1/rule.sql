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
-- how many of the others have less, in the county's group and in the city's
placed as (
  select *,
    count(*) over near - 1 as near_peers, (sum(sticks) over near) - sticks as near_sticks,
    (sum(red_sticks) over near) - red_sticks as near_red,
    rank() over (partition by peer_group, week_no order by share) - 1 as near_below,
    count(*) over wide - 1 as wide_peers, (sum(sticks) over wide) - sticks as wide_sticks,
    (sum(red_sticks) over wide) - red_sticks as wide_red,
    rank() over (partition by city_group, week_no order by share) - 1 as wide_below
  from shares
  window near as (partition by peer_group, week_no), wide as (partition by city_group, week_no)
),
chosen as (
  select p.*, p.near_peers < :least_peers and :few_peers = 'city' as is_city, t.red_items
  from placed p
  cross join tiers t
),
compared as (
  select *,
    case when is_city then wide_peers else near_peers end as peers,
    case when is_city then wide_below else near_below end as below,
    cast(case when is_city then wide_red else near_red end as double)
      / nullif(case when is_city then wide_sticks else near_sticks end, 0) as peer_share
  from chosen
),
reasoned as (
  select *,
    case
      when red_items = 0 then 'no_tiers'
      when red_sticks < :floor then 'below_floor'
      when not is_known then 'unknown_retailer'
      when peers < :least_peers then 'too_few_peers'
    end as reason
  from compared
),
found as (
  select *,
    case when reason is null and 100 * below >= :percentile * peers
      and share > :ratio * coalesce(peer_share, 0) then 1 else 0 end as is_found
  from reasoned
),
remembered as (
  select *,
    coalesce(max(is_found) over (
      partition by retailer_id order by week_no
      range between :quiet_weeks preceding and 1 preceding), 0) as was_found
  from found
),
judged as (
  select
    case
      when reason = 'below_floor' then 'not_fired'
      when reason is not null then 'not_evaluated'
      when is_found = 1 and was_found = 0 then 'fired'
      else 'not_fired'
    end as outcome,
    case when is_found = 1 and was_found = 1 then 'already_fired' else reason end as reason,
    retailer_id, unit_code, week_no, week_no * 7 + 3 as day_no,
    week_no * 7 - 3 + shift as cycle_start_day, cast(null as string) as order_number,
    cast(null as string) as item_id, cast(red_sticks as double) as observed,
    100 * peer_share as baseline, share / nullif(peer_share, 0) as ratio,
    100.0 * below / nullif(cast(peers as double), 0) as peer_baseline, cast(null as double) as peer_ratio,
    cast(peers as integer) as cycles, cast(null as string) as aspect, cast(null as string) as detail,
    100 * share as figure
  from remembered
  where week_no * 7 + 3 between :from_day and :to_day
)
select * from judged
