-- Keeps the entries in step, however the register is changed; the writer's scope holds for what it reads.
create function retailers_search.follow() returns trigger
  language plpgsql security definer set search_path = retailers_search, pg_temp as $$
declare
  ids text[];
begin
  if tg_op = 'UPDATE' then
    select array_agg(distinct id) into ids
    from (select n.retailer_id, n.merged_into, o.merged_into as before
          from fresh n join stale o using (retailer_id)
          where (n.name, n.initials, n.address, n.unit_code, n.telephone_index, n.merged_into)
            is distinct from (o.name, o.initials, o.address, o.unit_code, o.telephone_index, o.merged_into)) c,
         lateral (values (c.retailer_id), (c.merged_into), (c.before)) as touched (id)
    where id is not null;
  elsif tg_op = 'INSERT' then
    select array_agg(retailer_id) into ids from fresh;
  else
    select array_agg(retailer_id) into ids from stale;
  end if;
  if ids is not null then
    perform retailers_search.enter(ids);
  end if;
  return null;
end $$;
create trigger search_added after insert on retailers.retailer
  referencing new table as fresh for each statement execute function retailers_search.follow();
create trigger search_changed after update on retailers.retailer
  referencing old table as stale new table as fresh for each statement execute function retailers_search.follow();
create trigger search_removed after delete on retailers.retailer
  referencing old table as stale for each statement execute function retailers_search.follow();

create function retailers_search.follow_licence() returns trigger
  language plpgsql security definer set search_path = retailers_search, pg_temp as $$
begin
  perform retailers_search.enter(
    (select array_agg(distinct coalesce(r.merged_into, r.retailer_id))
     from fresh f join retailers.retailer r using (retailer_id)));
  return null;
end $$;
create trigger search_added after insert on retailers.licence
  referencing new table as fresh for each statement execute function retailers_search.follow_licence();
create trigger search_changed after update on retailers.licence
  referencing new table as fresh for each statement execute function retailers_search.follow_licence();

-- Everything anew when entries are missing: after a restore without them, or the first time.
create function retailers.ensure_search() returns boolean
  language plpgsql security definer set search_path = retailers_search, pg_temp as $$
begin
  if (select count(*) from retailers.retailer where merged_into is null) = (select count(*) from entry) then
    return false;
  end if;
  perform enter(array(select retailer_id from retailers.retailer));
  return true;
end $$;

-- Numbers of the files in the asker's units that hold all the words; nobody who asks finds nothing.
create function retailers.search(words text[], telephone text, most int) returns setof text
  language plpgsql stable security definer set search_path = retailers_search, pg_temp as $$
declare
  lower_end text := coalesce(current_setting('jinye.unit_from', true), '');
  upper_end text := coalesce(current_setting('jinye.unit_to', true), '');
  word text;
  found text := '';
begin
  foreach word in array words loop
    if word ~ '^[0-9]{4,}$' then
      found := found || format(
        ' and (retailer_id in (select retailer_id from number where number >= %1$L and number < %1$L || '':'')
           or telephone_end = %1$L)', word);
    elsif length(word) > 1 then
      found := found || format(' and grams @> %L::text[] and strpos(words, %L) > 0', grams(word), word);
    else
      found := found || format(' and strpos(words, %L) > 0', word)
        || case when ascii(word) > 255 then format(' and grams @> array[%L]', word) else '' end;
    end if;
  end loop;
  if telephone <> '' then
    found := format(' and (telephone_index = %L or (true %s))', telephone, found);
  end if;
  if most is null then
    return query execute format(
      'select retailer_id from entry where unit_code >= %L and unit_code < %L', lower_end, upper_end) || found;
  else
    return query execute format(
      'select retailer_id from (select retailer_id, name from entry where unit_code >= %L and unit_code < %L %s limit %s) c
       order by strpos(name, %L) = 0, strpos(name, %L), length(name), retailer_id limit %s',
      lower_end, upper_end, found, most * 10, words[1], words[1], most);
  end if;
end $$;
