-- Who is away stands in the organisation's register alone. Where that one has a day already it holds;
-- what was ended before its time stays in the trail.
select set_config('jinye.actor', '系统（升级）', true), set_config('jinye.unit_from', '', true), set_config('jinye.unit_to', ':', true);
insert into organization.absence (person_id, account_id, name, unit_code, kind, from_day, to_day,
  stand_in_id, stand_in_account_id, stand_in, ground, set_by, participants)
select away.id, case when away.id is null then a.account_id end, a.name, a.unit_code, 'OTHER', lower(piece), upper(piece) - 1,
  acts.id, case when acts.id is null then a.stand_in_id end, a.stand_in, a.words, a.set_by, a.participants
from tasks.absence a
left join organization.person away on away.account_id = a.account_id
left join organization.person acts on acts.account_id = a.stand_in_id
cross join lateral unnest(
  datemultirange(daterange(a.first_day, a.last_day, '[]'))
  - coalesce((select range_agg(daterange(x.from_day, x.to_day, '[]')) from organization.absence x
              where x.person_id = away.id), '{}'::datemultirange)) as piece
where not a.ended
order by a.id
on conflict do nothing;
drop table tasks.absence;
