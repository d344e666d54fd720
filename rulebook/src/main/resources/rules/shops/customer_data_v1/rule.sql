-- Data of a retailer that change too often, belong to several retailers, or lack a valid licence.
with begun as (
  select retailer_id, attribute, value, from_day,
    lag(value) over (partition by retailer_id, attribute order by from_day, value) as value_before
  from attributes
),
-- the first value on record is no change; several changes of one day stand together
changes as (
  select retailer_id, attribute, from_day as day_no, count(*) as changes
  from begun
  where value_before is not null and value <> value_before
  group by retailer_id, attribute, from_day
),
counted as (
  select b.*, s.unit_code, s.channel, s.retailer_id is not null as is_known
  from (
    select retailer_id, attribute, day_no,
      cast(sum(changes) over (
        partition by retailer_id, attribute order by day_no
        range between :days - 1 preceding and current row) as integer) as changes
    from changes
  ) as b
  left join shops s on s.retailer_id = b.retailer_id
),
measured as (
  select *, case when changes > :changes then 1 else 0 end as is_over from counted
),
followed as (
  select *, max(is_over) over (
      partition by retailer_id, attribute order by day_no range between :days - 1 preceding and 1 preceding)
      as was_over
  from measured
),
changed as (
  select
    case when not is_known then 'not_evaluated' when is_over = 1 and coalesce(was_over, 0) = 0
      then 'fired' else 'not_fired' end as outcome,
    case when not is_known then 'unknown_retailer' when is_over = 1 and was_over = 1
      then 'already_fired' end as reason,
    retailer_id, unit_code, day_no, attribute as aspect,
    cast(null as string) as detail, cast(changes as double) as observed,
    cast(:changes as double) as baseline, cast(null as double) as figure
  from followed
  where day_no between :from_day and :to_day
),
-- the rest is looked at once a month or quarter, when a retailer that it concerns first orders
periods as (
  select day_no,
    case when :recheck = 'month' then month_start_day else quarter_start_day end as period_day
  from dates
),
ordered as (
  select o.retailer_id, p.period_day, o.device, min(o.day_no) as day_no
  from order_parts o
  join periods p on p.day_no = o.day_no
  where o.sticks > 0
  group by o.retailer_id, p.period_day, o.device
),
arrivals as (
  select o.retailer_id, s.unit_code, s.channel, o.period_day, min(o.day_no) as day_no
  from ordered o
  join shops s on s.retailer_id = o.retailer_id
  group by o.retailer_id, s.unit_code, s.channel, o.period_day
),
kept_keys as (
  select retailer_id, unit_code, channel, 'shared_telephone' as aspect, telephone_key as shared_key
  from shops
  where telephone_key is not null
  union all
  select retailer_id, unit_code, channel, 'shared_account', account_key
  from shops
  where account_key is not null
),
key_sizes as (
  select aspect, shared_key, count(*) as members
  from kept_keys
  group by aspect, shared_key
  having count(*) > 1
),
users as (
  select k.aspect, k.shared_key, a.retailer_id, a.unit_code, a.channel, a.period_day, a.day_no
  from arrivals a
  join kept_keys k on k.retailer_id = a.retailer_id
  join key_sizes z on z.aspect = k.aspect and z.shared_key = k.shared_key
  union all
  select 'shared_device', o.device, o.retailer_id, s.unit_code, s.channel, o.period_day, o.day_no
  from ordered o
  join shops s on s.retailer_id = o.retailer_id
  where (o.device, o.period_day) in (
    select device, period_day from ordered where device is not null
    group by device, period_day having count(*) > 1)
),
sharing as (
  select *,
    count(*) over (
      partition by aspect, shared_key, period_day order by day_no
      range between unbounded preceding and current row) as users_by_then,
    min(retailer_id) over (
      partition by aspect, shared_key, period_day order by day_no
      range between unbounded preceding and current row) as first_retailer_id
  from users
),
enough as (
  select *, case when users_by_then >= :sharing then 1 else 0 end as is_shared from sharing
),
found as (
  select *, row_number() over (
      partition by aspect, shared_key, period_day order by day_no, retailer_id) as place
  from enough
  where is_shared = 1
),
shared as (
  select 'fired' as outcome, cast(null as string) as reason, f.first_retailer_id as retailer_id,
    s.unit_code, f.day_no, f.aspect, f.shared_key as detail,
    cast(f.users_by_then as double) as observed, cast(null as double) as baseline,
    cast(f.users_by_then as double) as figure
  from found f
  join shops s on s.retailer_id = f.first_retailer_id
  where f.place = 1 and f.day_no between :from_day and :to_day
),
dated as (
  select distinct retailer_id from licences
),
-- the state of the day where it is known; else that of today and the day of its end
licensed as (
  select a.*,
    case
      when d.retailer_id is not null then case when l.state <> 'valid' then 'invalid' end
      when s.licence_state is null and s.licence_to_day is null then 'no_licence_data'
      when coalesce(s.licence_state, 'valid') <> 'valid' or s.licence_to_day < a.day_no
        then 'invalid'
    end as finding,
    case
      when l.state = 'expired' then a.day_no - l.from_day + 1
      when d.retailer_id is null and s.licence_to_day < a.day_no then a.day_no - s.licence_to_day
    end as days_after
  from arrivals a
  join shops s on s.retailer_id = a.retailer_id
  left join dated d on d.retailer_id = a.retailer_id
  left join licences l
    on l.retailer_id = a.retailer_id and l.from_day <= a.day_no
    and coalesce(l.to_day, a.day_no) >= a.day_no
  where a.day_no between :from_day and :to_day
),
supplied as (
  select
    case finding when 'invalid' then 'fired' when 'no_licence_data' then 'not_evaluated'
      else 'not_fired' end as outcome,
    case when finding = 'no_licence_data' then finding end as reason,
    retailer_id, unit_code, day_no, 'no_licence' as aspect,
    cast(null as string) as detail, cast(days_after as double) as observed,
    cast(null as double) as baseline, cast(null as double) as figure
  from licensed
),
together as (
  select * from changed
  union all
  select * from shared
  union all
  select * from supplied
),
judged as (
  select outcome, reason, retailer_id, unit_code, cast(floor((day_no + 3) / 7) as integer) as week_no,
    day_no, cast(floor((day_no + 3) / 7) as integer) * 7 - 3 as cycle_start_day,
    cast(null as string) as order_number, cast(null as string) as item_id,
    observed, baseline, cast(null as double) as ratio, cast(null as double) as peer_baseline,
    cast(null as double) as peer_ratio, cast(null as integer) as cycles, aspect, detail, figure
  from together
)
select * from judged
