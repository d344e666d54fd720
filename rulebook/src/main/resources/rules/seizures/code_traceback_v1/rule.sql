-- Laser codes of seized cartons, and the delivery that each of them belongs to.
with codes as (
  select seizure_number, unit_code, day_no, code, substr(code, 17) as sorted_for,
    cast(sum(quantity_sticks) as bigint) as sticks
  from seizures
  where day_no between :from_day and :to_day and code is not null and quantity_sticks > 0
  group by seizure_number, unit_code, day_no, code
),
ranges as (
  select retailer_id, code_from, code_to, substr(code_from, 17) as sorted_for,
    max(order_number) as order_number, max(coalesce(day_no, planned_day)) as day_no
  from deliveries
  where code_from is not null and code_to is not null and outcome in ('delivered', 'pick_up')
    and substr(code_from, 17) in (select sorted_for from codes)
  group by retailer_id, code_from, code_to
),
traced as (
  select c.seizure_number, c.unit_code, c.day_no, c.code, c.sticks, r.retailer_id,
    r.day_no as delivered_day,
    row_number() over (
      partition by c.seizure_number, c.code
      order by r.day_no desc nulls last, r.retailer_id nulls last) as place
  from codes c
  left join ranges r
    on r.sorted_for = c.sorted_for and c.code between r.code_from and r.code_to
    and length(c.code) = length(r.code_from) and r.day_no <= c.day_no
),
-- a code of two deliveries is that of the later: goods that came back were delivered again
holders as (
  select seizure_number, unit_code as seized_in, day_no, retailer_id,
    cast(sum(sticks) as bigint) as sticks, cast(count(*) as integer) as codes,
    max(delivered_day) as delivered_day
  from traced
  where place = 1
  group by seizure_number, unit_code, day_no, retailer_id
),
placed as (
  select h.seizure_number, h.seized_in, h.day_no, h.retailer_id, h.sticks, h.codes,
    h.delivered_day, coalesce(s.unit_code, h.seized_in) as unit_code, s.channel,
    s.retailer_id is not null as is_known
  from holders h
  left join shops s on s.retailer_id = h.retailer_id
),
reasoned as (
  select *,
    case
      when retailer_id is null then 'code_unknown'
      when not is_known then 'unknown_retailer'
      when sticks < :cartons then 'below_floor'
    end as reason
  from placed
),
judged as (
  select
    case
      when reason = 'below_floor' then 'not_fired'
      when reason is not null then 'not_evaluated'
      else 'fired'
    end as outcome,
    reason, retailer_id, unit_code, cast(floor((day_no + 3) / 7) as integer) as week_no, day_no,
    cast(floor((day_no + 3) / 7) as integer) * 7 - 3 as cycle_start_day,
    cast(null as string) as order_number, cast(null as string) as item_id,
    cast(sticks as double) as observed, cast(null as double) as baseline,
    cast(null as double) as ratio, cast(null as double) as peer_baseline,
    cast(null as double) as peer_ratio, codes as cycles, cast(null as string) as aspect,
    seizure_number as detail, cast(day_no - delivered_day as double) as figure
  from reasoned
)
select * from judged
