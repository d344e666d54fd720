-- The findings among the subjects of a rule; the key is the same whenever the same thing is found.
select :rule_id as rule_id, :rule_version as rule_version,
  concat_ws('|', :rule_id, coalesce(retailer_id, unit_code), cast(cycle_start_day as string),
    coalesce(order_number, ''), coalesce(item_id, ''), aspect, detail) as finding_key,
  retailer_id, unit_code, week_no, day_no, cycle_start_day, order_number, item_id, observed,
  baseline, ratio, peer_baseline, peer_ratio, cycles, aspect, detail, figure
from :subjects
where outcome = 'fired'
