-- Common words stand in a third of all files: the search looks into the first files of the scope before it asks the index.
-- The entries are made anew by the next start, for they hold more now.
truncate retailers_search.entry, retailers_search.number;
alter table retailers_search.entry add column numbers text not null;
comment on column retailers_search.entry.numbers is 'The numbers of the file, each behind a character 31';
alter table retailers_search.number add column unit_code text collate "C" not null;
create index retailer_merged_into on retailers.retailer (merged_into) where merged_into is not null;
create index number_in_unit on retailers_search.number (number, unit_code, retailer_id);
call platform.guard('retailers_search.number');
do $$ begin
  execute format('create policy owner on retailers_search.number to %I using (true) with check (true)', current_user);
end $$;

-- Single characters and pairs of neighbours. A loop, for a query here takes five times as long.
create or replace function retailers_search.grams(words text) returns text[]
  language plpgsql immutable strict parallel safe as $$
declare
  parts text[] := '{}';
  before text := '';
  c text;
begin
  foreach c in array string_to_array(words, null) loop
    if c = ' ' or c = chr(31) then
      before := '';
    else
      parts := parts || c;
      if before <> '' then
        parts := parts || (before || c);
      end if;
      before := c;
    end if;
  end loop;
  return parts;
end $$;

-- What a file must have to hold the word: pairs say more than the characters in them.
create function retailers_search.needed(word text) returns text[] language sql immutable strict parallel safe as $$
  select case when length(word) < 2 then array[word]
    else array(select substr(word, i, 2) from generate_series(1, length(word) - 1) i) end
$$;

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
  from (select r.*, lower(concat_ws(chr(31), r.name, r.initials, r.address)) as words, n.numbers
        from retailers.retailer r
        join (select retailer_id, string_agg(chr(31) || number, '') as numbers
              from retailers_search.number where retailer_id = any (ids) group by retailer_id) n
          using (retailer_id)) r;
$$;

-- Numbers of the files in the asker's units that hold all the words; nobody who asks finds nothing.
-- The first files of the scope tell whether the words are common: then they are answer enough. All of them = most is null.
create or replace function retailers.search(words text[], telephone text, most int) returns setof text
  language plpgsql stable security definer set search_path = retailers_search, pg_temp as $$
declare
  first_files constant int := 4000;
  enough constant int := most * 10;
  scope constant text := format('unit_code >= %L and unit_code < %L',
    coalesce(current_setting('jinye.unit_from', true), ''), coalesce(current_setting('jinye.unit_to', true), ''));
  ranked constant text := format(
    'order by strpos(name, %1$L) = 0, strpos(name, %1$L), length(name), retailer_id limit %2$s', words[1], most);
  word text;
  held text := '';
  indexed text := '';
  grams text[] := '{}';
  callers text[] := '{}';
  ids text[];
  files int;
begin
  if telephone <> '' then
    execute format('select array(select retailer_id from entry where telephone_index = %L and %s order by 1 limit %s)',
      telephone, scope, coalesce(most::text, 'all')) into callers;
  end if;
  held := format(' and retailer_id <> all (%L)', callers);
  foreach word in array words loop
    if word ~ '^[0-9]{4,}$' then
      held := held || format(' and (telephone_end = %L or strpos(numbers, chr(31) || %1$L) > 0)', word);
      indexed := indexed || format(
        ' and retailer_id in (
            (select retailer_id from number where number >= %1$L and number < %1$L || '':'' and %2$s limit %3$s)
            union all select retailer_id from entry where telephone_end = %1$L and %2$s)',
        word, scope, case when cardinality(words) = 1 and most is not null then enough * 10 else 2147483647 end);
    else
      held := held || format(' and strpos(words, %L) > 0', word);
      grams := grams || needed(word);
    end if;
  end loop;
  if grams <> '{}' then
    indexed := indexed || format(' and grams @> %L', grams);
  end if;
  return query select unnest(callers);
  if most is null then
    return query execute 'select retailer_id from entry where ' || scope || held || indexed;
    return;
  end if;
  execute format(
    'with found as materialized (
       select retailer_id, name
       from (select * from entry where %s order by unit_code, retailer_id limit %s) f where true %s limit %s)
     select array(select retailer_id from found %s), (select count(*) from found)',
    scope, first_files, held, enough, ranked) into ids, files;
  if files < enough then
    execute format('select count(*) from (select 1 from entry where %s order by unit_code, retailer_id offset %s limit 1) f',
      scope, first_files) into files;
    if files > 0 then
      execute format('select array(select retailer_id from (select retailer_id, name from entry where %s %s %s limit %s) f %s)',
        scope, held, indexed, enough, ranked) into ids;
    end if;
  end if;
  return query select unnest(ids);
end $$;

-- A new licence whose number the file is found by already changes nothing here.
create or replace function retailers_search.follow_licence() returns trigger
  language plpgsql security definer set search_path = retailers_search, pg_temp as $$
declare
  ids text[];
begin
  select array_agg(distinct coalesce(r.merged_into, r.retailer_id)) into ids
  from fresh f join retailers.retailer r using (retailer_id)
  where tg_op = 'UPDATE' or not exists (
    select from number n
    where n.number = f.number and n.retailer_id = coalesce(r.merged_into, r.retailer_id));
  if ids is not null then
    perform retailers_search.enter(ids);
  end if;
  return null;
end $$;
