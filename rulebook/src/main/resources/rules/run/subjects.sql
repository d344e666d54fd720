-- Every subject of a rule with its outcome, in the types of its file. Figures are rounded by plain
-- arithmetic: round() differs between the engines where a figure lies beside the middle.
select :rule_id as rule_id, outcome, reason, unit_code, retailer_id, week_no, day_no,
  cycle_start_day, order_number, item_id,
  floor(observed * 10000 + 0.5) / 10000 as observed,
  floor(baseline * 10000 + 0.5) / 10000 as baseline,
  floor(ratio * 10000 + 0.5) / 10000 as ratio,
  floor(peer_baseline * 10000 + 0.5) / 10000 as peer_baseline,
  floor(peer_ratio * 10000 + 0.5) / 10000 as peer_ratio,
  cycles, aspect, detail,
  floor(figure * 10000 + 0.5) / 10000 as figure
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
