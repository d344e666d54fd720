-- Warnings of the retailer from before, of any rule, and how many were found to be irregular.
with counted as (
  select f.finding_key, count(*) as earlier_warnings,
    sum(case when e.outcome = 'irregular' then 1 else 0 end) as earlier_confirmed
  from findings f
  join earlier e on e.retailer_id = f.retailer_id and e.day_no < f.day_no
  group by f.finding_key
)
select * from counted
