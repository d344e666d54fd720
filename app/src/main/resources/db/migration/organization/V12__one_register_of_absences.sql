-- One register of who is away and who acts meanwhile: also for accounts that belong to no person.
-- Both see their row wherever it lies; the names are those of entry, for those who do not see the other one.
alter table organization.absence
  alter column person_id drop not null,
  add column account_id bigint constraint absence_account_fk references organization.account,
  add column name text not null default '',
  add column stand_in_account_id bigint constraint absence_stand_in_account_fk references organization.account,
  add column stand_in text not null default '',
  add column set_by text not null default '',
  add column participants bigint[] not null default '{}',
  add constraint absence_of_one check (num_nonnulls(person_id, account_id) = 1),
  add constraint absence_one_stand_in check (num_nonnulls(stand_in_id, stand_in_account_id) <= 1),
  add constraint absence_stand_in_is_another_account check (stand_in_account_id <> account_id),
  add constraint absence_of_account_once_at_a_time
    exclude using gist (account_id with =, daterange(from_day, to_day, '[]') with &&);
comment on column organization.absence.account_id is 'Who is away, where no person belongs to the account';
comment on column organization.absence.stand_in_account_id is 'Who acts, where no person belongs to the account; neither this nor stand_in_id = the B persons of the posts';
create index absence_stand_in_account on organization.absence (stand_in_account_id);
create index absence_participants on organization.absence using gin (participants);
update organization.absence x
set name = n.name, stand_in = coalesce(s.name, ''),
    participants = array_remove(array[n.account_id, s.account_id], null)
from organization.person n, organization.absence y left join organization.person s on s.id = y.stand_in_id
where n.id = x.person_id and y.id = x.id;
create policy participants on organization.absence using (participants @> array[platform.asker()]);

create or replace function organization.duties(who bigint, day date)
  returns table (post_id bigint, kind text, in_place_of bigint) language sql stable as $$
  select p.id, p.kind, null::bigint
  from organization.holding h join organization.post p on p.id = h.post_id
  where h.person_id = who and h.place = 'A' and h.from_day <= day and coalesce(h.to_day, day) >= day
  union all
  select p.id, p.kind, a.person_id
  from organization.absence a
  join organization.holding h on h.person_id = a.person_id and h.place = 'A'
    and h.from_day <= day and coalesce(h.to_day, day) >= day
  join organization.post p on p.id = h.post_id
  where a.stand_in_id = who and a.from_day <= day and a.to_day >= day
    and not organization.is_away(who, day)
  union all
  select p.id, p.kind, a.person_id
  from organization.holding b
  join organization.holding h on h.post_id = b.post_id and h.place = 'A'
    and h.from_day <= day and coalesce(h.to_day, day) >= day
  join organization.absence a on a.person_id = h.person_id
    and a.stand_in_id is null and a.stand_in_account_id is null
    and a.from_day <= day and a.to_day >= day
  join organization.post p on p.id = b.post_id
  where b.person_id = who and b.place = 'B' and b.from_day <= day and coalesce(b.to_day, day) >= day
    and not organization.is_away(who, day)
$$;

-- The accounts for which an account acts on a day; none while it is away itself.
create function organization.acts_for(account bigint, day date) returns setof bigint language sql stable as $$
  with me as (select (select p.id from organization.person p where p.account_id = account) as person),
  away as (
    select x.person_id, x.account_id
    from me join organization.absence x on x.stand_in_account_id = account or x.stand_in_id = me.person
    where x.from_day <= day and x.to_day >= day
    union all
    select x.person_id, x.account_id
    from me
    join organization.holding b on b.person_id = me.person and b.place = 'B'
      and b.from_day <= day and coalesce(b.to_day, day) >= day
    join organization.holding h on h.post_id = b.post_id and h.place = 'A'
      and h.from_day <= day and coalesce(h.to_day, day) >= day
    join organization.absence x on x.person_id = h.person_id
      and x.stand_in_id is null and x.stand_in_account_id is null
      and x.from_day <= day and x.to_day >= day
  )
  select distinct coalesce(away.account_id, p.account_id)
  from away left join organization.person p on p.id = away.person_id
  where coalesce(away.account_id, p.account_id) is not null
    and not exists (select from me join organization.absence own
                      on own.account_id = account or own.person_id = me.person
                    where own.from_day <= day and own.to_day >= day)
$$;
