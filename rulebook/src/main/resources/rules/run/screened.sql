-- Every finding with the evidence that may explain it.
with evidence as (
  select f.*, g.own_growth, g.peer_growth, g.own_growth / nullif(g.peer_growth, 0) as seasonal_factor,
    cast(coalesce(g.peers, 0) as integer) as peers,
    i.item_weeks_on_market, coalesce(i.is_item_new, false) as is_item_new,
    coalesce(i.item_was_short, false) as item_was_short, s.cycles_without_item,
    cast(coalesce(e.earlier_warnings, 0) as integer) as earlier_warnings,
    cast(coalesce(e.earlier_confirmed, 0) as integer) as earlier_confirmed,
    a.filed_kind, i.item_tier, i.item_supply_type, i.item_price_ratio, p.grade as shop_grade,
    p.location as shop_location, d.red_share, d.watched_sticks, d.watched_before, d.mean_price,
    d.own_mean_price, d.peer_mean_price
  from findings f
  left join growth g on g.finding_key = f.finding_key
  left join item i on i.finding_key = f.finding_key
  left join shelf s on s.finding_key = f.finding_key
  left join earlier_evidence e on e.finding_key = f.finding_key
  left join filed a on a.finding_key = f.finding_key
  left join goods d on d.finding_key = f.finding_key
  left join shops p on p.retailer_id = f.retailer_id
)
select rule_id, rule_version, finding_key, retailer_id, unit_code, week_no, day_no, cycle_start_day,
  order_number, item_id, observed, baseline, ratio, peer_baseline, peer_ratio, cycles, aspect,
  detail, figure,
  case when abs(own_growth) < 1e300 then floor(own_growth * 10000 + 0.5) / 10000 end as own_growth,
  case when abs(peer_growth) < 1e300 then floor(peer_growth * 10000 + 0.5) / 10000 end as peer_growth,
  case when abs(seasonal_factor) < 1e300 then floor(seasonal_factor * 10000 + 0.5) / 10000 end as seasonal_factor,
  peers, item_weeks_on_market, is_item_new, item_was_short, cycles_without_item, earlier_warnings,
  earlier_confirmed, filed_kind, item_tier, item_supply_type,
  floor(item_price_ratio * 10000 + 0.5) / 10000 as item_price_ratio, shop_grade, shop_location,
  floor(red_share * 10000 + 0.5) / 10000 as red_share, watched_sticks,
  floor(watched_before * 10000 + 0.5) / 10000 as watched_before,
  floor(mean_price * 100 + 0.5) / 100 as mean_price,
  floor(own_mean_price * 100 + 0.5) / 100 as own_mean_price,
  floor(peer_mean_price * 100 + 0.5) / 100 as peer_mean_price
from evidence
