-- Planned once and kept, a statement is made for the few rows of its first call: the join of old and new rows then goes through
-- many thousand of them pair by pair. Statements over many rows are planned anew each time (see V9).
create or replace function retailers_search.count_moved() returns trigger
  language plpgsql security definer set search_path = retailers_search, pg_temp as $$
begin
  execute $q$
    insert into tally
    select unit_code, sum(n)
    from (select s.unit_code, -1 as n from stale s join fresh f using (retailer_id)
          where s.merged_into is null and (f.merged_into is not null or f.unit_code <> s.unit_code)
          union all
          select f.unit_code, 1 from stale s join fresh f using (retailer_id)
          where f.merged_into is null and (s.merged_into is not null or f.unit_code <> s.unit_code)) moved
    group by unit_code having sum(n) <> 0 $q$;
  return null;
end $$;

-- And here: kept from when the tables held a few files, the plan read all numbers once for each of 20,000 new files.
create or replace function retailers_search.enter(ids text[]) returns void
  language plpgsql set search_path = retailers_search, pg_temp as $$
begin
  execute 'delete from number n using unnest($1) as t (id) where n.retailer_id = t.id' using ids;
  execute 'delete from entry e using unnest($1) as t (id) where e.retailer_id = t.id' using ids;
  execute $q$
    insert into number (retailer_id, number, unit_code)
    with part as (
      select r.retailer_id as source, r.retailer_id, r.unit_code
      from unnest($1) as t (id) join retailers.retailer r on r.retailer_id = t.id and r.merged_into is null
      union all
      select r.retailer_id, k.retailer_id, k.unit_code
      from unnest($1) as t (id)
      join retailers.retailer r on r.merged_into = t.id and r.merged_into is not null
      join retailers.retailer k on k.retailer_id = r.merged_into and k.merged_into is null)
    select retailer_id, source, unit_code from part
    union
    select p.retailer_id, l.number, p.unit_code from part p join retailers.licence l on l.retailer_id = p.source $q$
    using ids;
  execute $q$
    insert into entry (retailer_id, unit_code, name, words, grams, telephone_index, telephone_end, numbers)
    select retailer_id, unit_code, name, words, grams(words), telephone_index, right(telephone_masked, 4), numbers
    from (select r.*, lower(concat_ws(chr(31), r.name, r.initials, r.address)) as words,
                 (select string_agg(chr(31) || n.number, '') from number n
                  where n.retailer_id = r.retailer_id) as numbers
          from unnest($1) as t (id) join retailers.retailer r on r.retailer_id = t.id
          where r.merged_into is null) r
    where numbers is not null $q$
    using ids;
end $$;
