-- A stored plan is made for the few rows of its first call and then joins many thousand of them pair by pair
-- (a grade changed in 20,000 files took three minutes): here the statement is planned anew each time.
create or replace function retailers_search.follow() returns trigger
  language plpgsql security definer set search_path = retailers_search, pg_temp as $$
declare
  ids text[];
begin
  if tg_op = 'UPDATE' then
    execute $q$
      select array_agg(distinct id)
      from (select n.retailer_id, n.merged_into, o.merged_into as before
            from fresh n join stale o using (retailer_id)
            where (n.name, n.initials, n.address, n.unit_code, n.telephone_index, n.merged_into)
              is distinct from (o.name, o.initials, o.address, o.unit_code, o.telephone_index, o.merged_into)) c,
           lateral (values (c.retailer_id), (c.merged_into), (c.before)) as touched (id)
      where id is not null $q$ into ids;
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

-- The numbers of each file by the index: joined, they were taken for a handful, and 20,000 files of a first import
-- took forty seconds here.
create or replace function retailers_search.enter(ids text[]) returns void language sql as $$
  delete from retailers_search.number where retailer_id = any (ids);
  delete from retailers_search.entry where retailer_id = any (ids);
  insert into retailers_search.number (retailer_id, number, unit_code)
  with part as (
    select retailer_id as source, retailer_id, unit_code
    from retailers.retailer where retailer_id = any (ids) and merged_into is null
    union all
    select r.retailer_id, k.retailer_id, k.unit_code
    from retailers.retailer r join retailers.retailer k on k.retailer_id = r.merged_into
    where r.merged_into = any (ids) and k.merged_into is null)
  select retailer_id, source, unit_code from part
  union
  select p.retailer_id, l.number, p.unit_code from part p join retailers.licence l on l.retailer_id = p.source;
  insert into retailers_search.entry
    (retailer_id, unit_code, name, words, grams, telephone_index, telephone_end, numbers)
  select retailer_id, unit_code, name, words, retailers_search.grams(words), telephone_index,
         right(telephone_masked, 4), numbers
  from (select r.*, lower(concat_ws(chr(31), r.name, r.initials, r.address)) as words,
               (select string_agg(chr(31) || n.number, '') from retailers_search.number n
                where n.retailer_id = r.retailer_id) as numbers
        from retailers.retailer r where r.retailer_id = any (ids) and r.merged_into is null) r
  where numbers is not null;
$$;
