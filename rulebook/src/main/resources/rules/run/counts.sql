-- How many subjects of each unit and week came to what.
select unit_code, week_no, outcome, reason, count(*) as subjects
from :subjects
group by unit_code, week_no, outcome, reason
order by unit_code nulls first, week_no, outcome, reason nulls first
