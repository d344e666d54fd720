-- Groups of shops that took the whole limit of a scarce item in one week.
with found as (
  select c.aspect, c.group_key, c.item_id, c.week_no, min(c.retailer_id) as retailer_id,
    cast(count(*) as integer) as members, cast(sum(t.sticks) as bigint) as sticks,
    max(t.limit_sticks) as limit_sticks
  from clusters c
  join limit_takers t
    on t.retailer_id = c.retailer_id and t.item_id = c.item_id and t.week_no = c.week_no
  group by c.aspect, c.group_key, c.item_id, c.week_no
),
members as (
  select distinct retailer_id, item_id, week_no from clusters
),
alone as (
  select t.*,
    case
      when not t.is_known then 'unknown_retailer'
      when t.limit_sticks is null or t.limit_sticks <= 0 then 'no_limit'
      when t.at_limit = 0 then 'below_limit'
      when t.is_common then 'limit_is_common'
    end as reason
  from limit_takers t
  left join members m
    on m.retailer_id = t.retailer_id and m.item_id = t.item_id and m.week_no = t.week_no
  where m.retailer_id is null
),
together as (
  select 'fired' as outcome, cast(null as string) as reason, f.retailer_id, s.unit_code, f.week_no,
    f.item_id, f.sticks, f.limit_sticks, f.members, f.aspect, f.group_key as detail
  from found f
  join shops s on s.retailer_id = f.retailer_id
  union all
  select case when reason is null or reason = 'below_limit' then 'not_fired' else 'not_evaluated' end,
    reason, retailer_id, unit_code, week_no, item_id, sticks, limit_sticks, null, null, null
  from alone
),
judged as (
  select outcome, reason, retailer_id, unit_code, week_no, week_no * 7 + 3 as day_no,
    week_no * 7 - 3 as cycle_start_day, cast(null as string) as order_number, item_id,
    cast(sticks as double) as observed, cast(limit_sticks as double) as baseline,
    cast(null as double) as ratio, cast(null as double) as peer_baseline,
    cast(null as double) as peer_ratio, cast(null as integer) as cycles, aspect, detail,
    cast(members as double) as figure
  from together
)
select * from judged
