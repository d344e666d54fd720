-- What was delivered against what was ordered, where, to whom, and how often in vain.
with deeds as (
  select order_number, retailer_id, coalesce(day_no, planned_day) as day_no, outcome, received_by,
    latitude, longitude, quantity_sticks
  from deliveries
),
-- an order may come in parts: it is judged some days after the first of them, by what had come by then
arrivals as (
  select order_number, retailer_id, min(day_no) as first_day, max(day_no) as last_day,
    sum(quantity_sticks) as sticks, count(*) - count(quantity_sticks) as without_quantity
  from deeds
  where outcome in ('delivered', 'pick_up') and day_no is not null and order_number is not null
  group by order_number, retailer_id
  having min(day_no) + :settling between :from_day and :to_day
),
late_parts as (
  select d.order_number, d.retailer_id, a.first_day, sum(d.quantity_sticks) as sticks,
    count(*) - count(d.quantity_sticks) as without_quantity
  from deeds d
  join (select * from arrivals where last_day > first_day + :settling) as a
    on a.order_number = d.order_number and a.retailer_id = d.retailer_id
  where d.outcome in ('delivered', 'pick_up') and d.day_no <= a.first_day + :settling
  group by d.order_number, d.retailer_id, a.first_day
),
handed_over as (
  select order_number, retailer_id, first_day + :settling as day_no, cast(sticks as bigint) as sticks,
    without_quantity
  from arrivals
  where last_day <= first_day + :settling
  union all
  select order_number, retailer_id, first_day + :settling, cast(sticks as bigint), without_quantity
  from late_parts
),
beside_order as (
  select h.order_number, h.retailer_id, s.unit_code, s.channel, h.day_no, h.sticks,
    h.without_quantity, o.sticks as ordered
  from handed_over h
  left join orders o on o.retailer_id = h.retailer_id and o.order_number = h.order_number
  left join shops s on s.retailer_id = h.retailer_id
),
quantities as (
  select
    case
      when ordered is null or without_quantity > 0 then 'not_evaluated'
      when abs(sticks - ordered) > :tolerance then 'fired'
      else 'not_fired'
    end as outcome,
    case when ordered is null then 'order_unknown' when without_quantity > 0 then 'no_quantity' end
      as reason,
    retailer_id, unit_code, day_no, order_number, cast(sticks as double) as observed,
    cast(ordered as double) as baseline,
    case when sticks > ordered then 'over' else 'short' end as aspect,
    cast(null as string) as detail, cast(null as double) as figure
  from beside_order
),
arrived as (
  select d.*, s.unit_code, s.channel, s.retailer_id is not null as is_known,
    case when d.latitude is not null and d.longitude is not null and s.latitude is not null
      and s.longitude is not null then 6371008.8 * 2 * asin(least(cast(1 as double), sqrt(
        power(sin(radians(d.latitude - s.latitude) / 2), 2)
        + cos(radians(d.latitude)) * cos(radians(s.latitude))
          * power(sin(radians(d.longitude - s.longitude) / 2), 2)))) end as metres,
    b.retailer_id as signed_by_shop
  from deeds d
  left join shops s on s.retailer_id = d.retailer_id
  left join shops b on b.retailer_id = d.received_by and b.retailer_id <> d.retailer_id
  where d.outcome = 'delivered' and d.day_no between :from_day and :to_day
),
placed as (
  select *, case when metres > :distance then 1 else 0 end as is_away from arrived
),
-- the few that were away: was it another shop's door? Cells of a thousandth of a degree are wider than a door
cells as (
  select retailer_id, latitude, longitude, cast(floor(latitude * 1000) as integer) as row_no,
    cast(floor(longitude * 1000) as integer) as column_no
  from shops
  where latitude is not null and longitude is not null
),
steps as (
  select cast(n as integer) as step from range(-1, 2) as series(n)
),
around as (
  select p.order_number, p.retailer_id, p.day_no, p.latitude, p.longitude,
    cast(floor(p.latitude * 1000) as integer) + a.step as row_no,
    cast(floor(p.longitude * 1000) as integer) + b.step as column_no
  from placed p
  cross join steps a
  cross join steps b
  where p.is_away = 1
),
doors as (
  select a.order_number, a.retailer_id, a.day_no, a.latitude, a.longitude,
    min(c.retailer_id) as other_shop
  from around a
  join cells c on c.row_no = a.row_no and c.column_no = a.column_no
  where c.retailer_id <> a.retailer_id
    and 6371008.8 * 2 * asin(least(cast(1 as double), sqrt(
      power(sin(radians(a.latitude - c.latitude) / 2), 2)
      + cos(radians(a.latitude)) * cos(radians(c.latitude))
        * power(sin(radians(a.longitude - c.longitude) / 2), 2)))) <= :door
  group by a.order_number, a.retailer_id, a.day_no, a.latitude, a.longitude
),
located as (
  select p.order_number, p.retailer_id, p.unit_code, p.day_no, p.is_known, p.metres, p.is_away,
    coalesce(p.signed_by_shop, d.other_shop) as other_shop
  from placed p
  left join doors d
    on d.order_number = p.order_number and d.retailer_id = p.retailer_id and d.day_no = p.day_no
    and d.latitude = p.latitude and d.longitude = p.longitude
),
-- several parts on one day at one place are one arrival
places as (
  select retailer_id, unit_code, order_number, day_no, is_known, max(metres) as metres,
    max(is_away) as is_away, min(other_shop) as other_shop
  from located
  group by retailer_id, unit_code, order_number, day_no, is_known
),
positions as (
  select
    case
      when other_shop is not null or is_away = 1 then 'fired'
      when metres is null then 'not_evaluated'
      else 'not_fired'
    end as outcome,
    case
      when other_shop is not null or is_away = 1 then null
      when not is_known then 'unknown_retailer'
      when metres is null then 'no_position'
    end as reason,
    retailer_id, unit_code, day_no, order_number, metres as observed,
    cast(:distance as double) as baseline,
    case when other_shop is not null then 'wrong_shop' else 'away' end as aspect,
    other_shop as detail, metres as figure
  from places
),
in_vain as (
  select d.retailer_id, d.day_no, min(d.order_number) as order_number, count(*) as times
  from deeds d
  where d.outcome in ('absent', 'refused')
    and not exists (
      select 1 from filings f
      where f.retailer_id = d.retailer_id and f.kind in ('delivery_exception', 'closure')
        and d.day_no between f.from_day and f.to_day)
  group by d.retailer_id, d.day_no
),
repeated as (
  select v.retailer_id, s.unit_code, s.channel, v.day_no, v.order_number, v.times
  from (
    select retailer_id, day_no, order_number,
      cast(sum(times) over (
        partition by retailer_id order by day_no
        range between :failed_days - 1 preceding and current row) as integer) as times
    from in_vain
  ) as v
  left join shops s on s.retailer_id = v.retailer_id
),
too_often as (
  select *, case when times >= :failed then 1 else 0 end as is_over from repeated
),
followed as (
  select *, coalesce(max(is_over) over (
      partition by retailer_id order by day_no
      range between :failed_days - 1 preceding and 1 preceding), 0) as was_over
  from too_often
),
failures as (
  select case when is_over = 1 and was_over = 0 then 'fired' else 'not_fired' end as outcome,
    case when is_over = 1 and was_over = 1 then 'already_fired' end as reason,
    retailer_id, unit_code, day_no, order_number, cast(times as double) as observed,
    cast(:failed as double) as baseline, 'not_received' as aspect, cast(null as string) as detail,
    cast(null as double) as figure
  from followed
  where day_no between :from_day and :to_day
),
-- a week after the order there must be some record of its delivery
unrecorded as (
  select 'not_evaluated' as outcome, 'no_record' as reason, o.retailer_id, o.unit_code,
    o.day_no + 7 as day_no, o.order_number, cast(null as double) as observed,
    cast(o.sticks as double) as baseline, cast(null as string) as aspect,
    cast(null as string) as detail, cast(null as double) as figure
  from orders o
  where o.sticks > 0 and o.day_no + 7 between :from_day and :to_day
    and not exists (
      select 1 from deeds d
      where d.order_number = o.order_number and d.retailer_id = o.retailer_id
        and d.day_no <= o.day_no + 7)
),
together as (
  select * from quantities
  union all
  select * from positions
  union all
  select * from failures
  union all
  select * from unrecorded
),
judged as (
  select outcome, reason, retailer_id, unit_code, cast(floor((day_no + 3) / 7) as integer) as week_no,
    day_no, cast(floor((day_no + 3) / 7) as integer) * 7 - 3 as cycle_start_day, order_number,
    cast(null as string) as item_id, observed, baseline,
    case when aspect in ('short', 'over') then observed / nullif(baseline, 0) end as ratio,
    cast(null as double) as peer_baseline, cast(null as double) as peer_ratio,
    cast(null as integer) as cycles, aspect, detail, figure
  from together
)
select * from judged
