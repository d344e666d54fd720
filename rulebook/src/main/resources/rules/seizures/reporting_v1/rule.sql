-- A person with so many genuine cartons at once, or so many of one brand, that it must be reported.
with pieces as (
  select z.seizure_number, z.day_no, z.unit_code, z.party_key, z.retailer_id, z.quantity_sticks,
    coalesce(i.brand, z.item_id) as brand
  from seizures z
  left join items i on i.item_id = z.item_id
  where z.day_no between :from_day and :to_day
),
occasions as (
  select day_no, unit_code, party_key, seizure_number,
    case when :at_once = 'seizure' then seizure_number else party_key end as occasion,
    retailer_id, quantity_sticks, brand
  from pieces
),
brands as (
  select day_no, unit_code, party_key, occasion, brand,
    cast(sum(quantity_sticks) as bigint) as sticks, min(retailer_id) as retailer_id
  from occasions
  group by day_no, unit_code, party_key, occasion, brand
),
persons as (
  select b.day_no, b.unit_code as seized_in, b.party_key, b.occasion,
    cast(sum(b.sticks) as bigint) as sticks,
    cast(coalesce(max(case when b.brand is not null then b.sticks end), 0) as bigint) as brand_sticks,
    min(b.retailer_id) as retailer_id
  from brands b
  group by b.day_no, b.unit_code, b.party_key, b.occasion
),
placed as (
  select p.day_no, p.party_key, p.occasion, p.sticks, p.brand_sticks, s.retailer_id,
    coalesce(s.unit_code, p.seized_in) as unit_code
  from persons p
  left join shops s on s.retailer_id = p.retailer_id
),
decided as (
  select *,
    case when sticks >= :total then 'total' when brand_sticks >= :brand then 'brand' end as found
  from placed
),
-- a person is found once a day, by the largest of the occasions
largest as (
  select * from (
    select *, row_number() over (
        partition by coalesce(retailer_id, unit_code), party_key, day_no
        order by case found when 'total' then 1 when 'brand' then 2 else 3 end, sticks desc, occasion)
        as place
    from decided
  ) as placed_by_size
  where place = 1
),
judged as (
  select
    case
      when party_key is null then 'not_evaluated'
      when found is not null then 'fired'
      else 'not_fired'
    end as outcome,
    case when party_key is null then 'party_unknown' end as reason,
    retailer_id, unit_code, cast(floor((day_no + 3) / 7) as integer) as week_no, day_no,
    day_no as cycle_start_day,
    cast(null as string) as order_number, cast(null as string) as item_id, cast(sticks as double) as observed,
    cast(case when found = 'brand' then :brand else :total end as double) as baseline,
    cast(null as double) as ratio, cast(null as double) as peer_baseline,
    cast(null as double) as peer_ratio, cast(null as integer) as cycles,
    case when party_key is not null then found end as aspect,
    party_key as detail, cast(brand_sticks as double) as figure
  from largest
)
select * from judged
