-- Every subject of a rule with its outcome, in the types of its file. Figures are rounded by plain
-- arithmetic: round() differs between the engines where a figure lies beside the middle. What is no
-- number, or beyond any, is null.
select :rule_id as rule_id, outcome, reason, unit_code, retailer_id, week_no, day_no,
  cycle_start_day, order_number, item_id,
  case when abs(observed) < 1e300 then floor(observed * 10000 + 0.5) / 10000 end as observed,
  case when abs(baseline) < 1e300 then floor(baseline * 10000 + 0.5) / 10000 end as baseline,
  case when abs(ratio) < 1e300 then floor(ratio * 10000 + 0.5) / 10000 end as ratio,
  case when abs(peer_baseline) < 1e300 then floor(peer_baseline * 10000 + 0.5) / 10000 end as peer_baseline,
  case when abs(peer_ratio) < 1e300 then floor(peer_ratio * 10000 + 0.5) / 10000 end as peer_ratio,
  cycles, aspect, detail,
  case when abs(figure) < 1e300 then floor(figure * 10000 + 0.5) / 10000 end as figure
from (
  select cast(outcome as string) as outcome, cast(reason as string) as reason,
    cast(unit_code as string) as unit_code, cast(retailer_id as string) as retailer_id,
    cast(week_no as integer) as week_no, cast(day_no as integer) as day_no,
    cast(cycle_start_day as integer) as cycle_start_day,
    cast(order_number as string) as order_number, cast(item_id as string) as item_id,
    cast(observed as double) as observed, cast(baseline as double) as baseline,
    cast(ratio as double) as ratio, cast(peer_baseline as double) as peer_baseline,
    cast(peer_ratio as double) as peer_ratio, cast(cycles as integer) as cycles,
    cast(aspect as string) as aspect, cast(detail as string) as detail,
    cast(figure as double) as figure
  from (
  :judging
  ) as judged
) as typed
