-- What a file is found by. It lies in a schema to which the application has no right, for an index on words
-- cannot be used beneath row-level security; retailers.search() is the only way in and applies the scope itself.
create schema retailers_search;
create table retailers_search.entry (
  retailer_id text collate "C" constraint entry_pk primary key,
  unit_code text collate "C" not null,
  name text not null,
  words text not null,
  grams text[] not null,
  telephone_index text collate "C",
  telephone_end text collate "C"
);
comment on table retailers_search.entry is 'One row a visible file: its words (name, initials, address) and the pairs of characters in them';
create table retailers_search.number (
  retailer_id text collate "C" not null,
  number text collate "C" not null,
  constraint number_pk primary key (number, retailer_id)
);
comment on table retailers_search.number is 'Licence and file numbers by which a file is found';
create index number_retailer on retailers_search.number (retailer_id);
create index entry_unit on retailers_search.entry (unit_code, retailer_id);
create index entry_grams on retailers_search.entry using gin (grams);
create index entry_telephone on retailers_search.entry (telephone_index) where telephone_index is not null;
create index entry_telephone_end on retailers_search.entry (telephone_end) where telephone_end is not null;
-- More common pairs are told apart than by default: the planner has to know which words are everywhere.
alter table retailers_search.entry alter column grams set statistics 1000;
call platform.guard('retailers_search.entry');
do $$ begin
  execute format('create policy owner on retailers_search.entry to %I using (true) with check (true)', current_user);
end $$;

-- Pairs of neighbouring characters, and single ones that are no letters or digits.
create function retailers_search.grams(words text) returns text[] language sql immutable strict parallel safe as $$
  select coalesce(array_agg(distinct part), '{}')
  from (select c, c || lead(c) over (order by n) as pair
        from unnest(string_to_array(words, null)) with ordinality as letters (c, n)) pairs,
       lateral (values (pair), (case when ascii(c) > 255 then c end)) as parts (part)
  where part is not null and part !~ '[[:space:]\x1f]'
$$;

create function retailers_search.enter(ids text[]) returns void language sql as $$
  delete from retailers_search.number where retailer_id = any (ids);
  delete from retailers_search.entry where retailer_id = any (ids);
  insert into retailers_search.entry
  select retailer_id, unit_code, name, words, retailers_search.grams(words), telephone_index,
         right(telephone_masked, 4)
  from (select *, lower(concat_ws(chr(31), name, initials, address)) as words
        from retailers.retailer where retailer_id = any (ids) and merged_into is null) r;
  insert into retailers_search.number
  select retailer_id, retailer_id from retailers_search.entry where retailer_id = any (ids)
  union
  select coalesce(r.merged_into, r.retailer_id), l.number
  from retailers.licence l join retailers.retailer r using (retailer_id)
  where coalesce(r.merged_into, r.retailer_id) = any (ids)
  union
  select merged_into, retailer_id from retailers.retailer where merged_into = any (ids);
$$;
