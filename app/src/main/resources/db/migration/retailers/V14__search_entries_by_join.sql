-- A list of keys that is a condition and not a join is gone through for every row where a small or unknown table is read
-- from end to end: 20,000 files of a first import took up to a hundred seconds here.
create or replace function retailers_search.enter(ids text[]) returns void language sql as $$
  delete from retailers_search.number n using unnest(ids) as t (id) where n.retailer_id = t.id;
  delete from retailers_search.entry e using unnest(ids) as t (id) where e.retailer_id = t.id;
  insert into retailers_search.number (retailer_id, number, unit_code)
  with part as (
    select r.retailer_id as source, r.retailer_id, r.unit_code
    from unnest(ids) as t (id) join retailers.retailer r on r.retailer_id = t.id and r.merged_into is null
    union all
    select r.retailer_id, k.retailer_id, k.unit_code
    from unnest(ids) as t (id)
    join retailers.retailer r on r.merged_into = t.id and r.merged_into is not null
    join retailers.retailer k on k.retailer_id = r.merged_into and k.merged_into is null)
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
        from unnest(ids) as t (id) join retailers.retailer r on r.retailer_id = t.id
        where r.merged_into is null) r
  where numbers is not null;
$$;
