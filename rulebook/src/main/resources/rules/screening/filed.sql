-- Whether something of the retailer was filed for days between the begin of the judged cycle and the
-- day of the finding; of several kinds the first by name.
with filed as (
  select f.finding_key, min(a.kind) as filed_kind
  from findings f
  join filings a
    on a.retailer_id = f.retailer_id and a.from_day <= f.day_no and a.to_day >= f.cycle_start_day
  group by f.finding_key
)
select * from filed
