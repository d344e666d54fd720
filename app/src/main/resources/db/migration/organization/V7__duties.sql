-- Whose work somebody does on a day: his own posts as A, and those of absent people for whom he stands in.
create function organization.is_away(who bigint, day date) returns boolean language sql stable as $$
  select exists (select from organization.absence a
                 where a.person_id = who and a.from_day <= day and a.to_day >= day)
$$;

create function organization.duties(who bigint, day date)
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
  join organization.absence a on a.person_id = h.person_id and a.stand_in_id is null
    and a.from_day <= day and a.to_day >= day
  join organization.post p on p.id = b.post_id
  where b.person_id = who and b.place = 'B' and b.from_day <= day and coalesce(b.to_day, day) >= day
    and not organization.is_away(who, day)
$$;
comment on function organization.duties is 'in_place_of null = the own post';
