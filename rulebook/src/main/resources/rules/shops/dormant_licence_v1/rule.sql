-- A valid licence without orders for some months, judged at the end of each week.
with ordered as (
  select retailer_id, week_no, max(day_no) as day_no
  from order_parts
  where sticks > 0
  group by retailer_id, week_no
),
data_weeks as (
  select distinct week_no from ordered
),
-- the judged weeks, and four before to see what was found already
weeks as (
  select w.week_no, w.week_no * 7 + 3 as day_no, c.month_code, d.week_no is not null as has_data,
    min(d.week_no) over (
      order by w.week_no range between 5 * :months + 1 preceding and current row) as first_data_week
  from (
    select cast(n as integer) as week_no
    from range(
      cast(floor((:from_day + 3) / 7) as integer) - 5 * :months - 5,
      cast(floor((:to_day + 3) / 7) as integer) + 1) as series(n)) as w
  join dates c on c.day_no = w.week_no * 7 + 3
  left join data_weeks d on d.week_no = w.week_no
),
-- most shops order all the time: never four weeks a month without
steps as (
  select retailer_id, week_no,
    lead(week_no) over (partition by retailer_id order by week_no) as next_week_no
  from ordered
),
first_weeks as (
  select greatest(
      min(week_no), cast(floor((:from_day + 3) / 7) as integer) - 4) as week_no
  from data_weeks
),
awake as (
  select o.retailer_id
  from steps o
  cross join first_weeks w
  group by o.retailer_id, w.week_no
  having min(o.week_no) <= w.week_no
    and max(coalesce(o.next_week_no, cast(floor((:to_day + 3) / 7) as integer) + 1) - o.week_no)
      <= 4 * :months
),
drowsy as (
  select s.*
  from shops s
  left join awake a on a.retailer_id = s.retailer_id
  where a.retailer_id is null
),
latest as (
  select s.retailer_id, w.week_no, w.day_no, w.month_code, w.has_data, w.first_data_week,
    max(o.day_no) over (
      partition by s.retailer_id order by w.week_no
      range between 5 * :months + 1 preceding and current row) as seen_day
  from drowsy s
  cross join weeks w
  left join ordered o on o.retailer_id = s.retailer_id and o.week_no = w.week_no
),
closures as (
  select l.retailer_id, l.week_no, max(f.to_day) as to_day
  from latest l
  join filings f on f.retailer_id = l.retailer_id and f.kind = 'closure' and f.from_day <= l.day_no
  where l.seen_day is null or l.seen_day <= l.day_no - 28 * :months
  group by l.retailer_id, l.week_no
),
-- what the register knows of the last order is right for the weeks since then
asleep as (
  select l.retailer_id, l.week_no, l.day_no, l.month_code, l.has_data, l.first_data_week,
    s.unit_code, s.channel, s.supply_status, s.licence_state, s.licence_from_day, s.licence_to_day,
    l.seen_day,
    case when s.last_order_day <= l.day_no then s.last_order_day else l.seen_day end as last_day,
    c.to_day as closed_to_day
  from latest l
  join drowsy s on s.retailer_id = l.retailer_id
  left join closures c on c.retailer_id = l.retailer_id and c.week_no = l.week_no
  where l.week_no >= cast(floor((:from_day + 3) / 7) as integer) - 4
),
counted as (
  select a.*, b.month_code as since_code, d.month_code as data_code,
    greatest(coalesce(a.last_day, 0), coalesce(a.licence_from_day, 0), coalesce(a.closed_to_day, 0))
      as since_day
  from asleep a
  left join dates b
    on b.day_no = greatest(
      coalesce(a.last_day, 0), coalesce(a.licence_from_day, 0), coalesce(a.closed_to_day, 0))
  left join dates d on d.day_no = a.first_data_week * 7 - 3
),
hindered as (
  select *,
    case
      when closed_to_day >= day_no then 'filed'
      when since_code + 32 * :months > month_code then 'awake'
      when coalesce(licence_state, 'valid') <> 'valid' or licence_from_day > day_no
        or licence_to_day < day_no then 'licence_not_valid'
      when supply_status <> 'normal' then 'suspended'
      when not has_data then 'no_data'
      when last_day is null and (data_code is null or data_code + 32 * :months > month_code)
        then 'too_little_history'
    end as hindrance
  from counted
),
followed as (
  select *, max(case when hindrance is null then 1 else 0 end) over (
      partition by retailer_id order by week_no range between 4 preceding and 1 preceding)
      as was_asleep
  from hindered
),
judged as (
  select
    case
      when hindrance = 'awake' then 'not_fired'
      when hindrance is not null then 'not_evaluated'
      when was_asleep = 1 then 'not_fired'
      else 'fired'
    end as outcome,
    case
      when hindrance <> 'awake' then hindrance
      when hindrance is null and was_asleep = 1 then 'already_fired'
    end as reason,
    retailer_id, unit_code, week_no, day_no, day_no - 6 as cycle_start_day,
    cast(null as string) as order_number, cast(null as string) as item_id,
    cast(case when hindrance = 'awake' then null else day_no - last_day end as double) as observed,
    cast(:months as double) as baseline, cast(null as double) as ratio,
    cast(null as double) as peer_baseline, cast(null as double) as peer_ratio,
    cast(null as integer) as cycles, cast(null as string) as aspect,
    cast(null as string) as detail, cast(null as double) as figure
  from followed
  where day_no between :from_day and :to_day
  union all
  select 'not_fired', null, s.retailer_id, s.unit_code, w.week_no, w.day_no, w.day_no - 6, null, null,
    null, cast(:months as double), null, null, null, null, null, null, null
  from awake a
  join shops s on s.retailer_id = a.retailer_id
  cross join weeks w
  where w.day_no between :from_day and :to_day
)
select * from judged
