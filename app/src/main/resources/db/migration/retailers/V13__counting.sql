-- The register is paged by the index alone, and counted without reading it: 300,000 files of a province at 50 pages a second.
drop index retailers.retailer_unit;
create index retailer_unit on retailers.retailer (unit_code, retailer_id) where merged_into is null;

create table retailers_search.tally (
  unit_code text collate "C" not null,
  files bigint not null
);
comment on table retailers_search.tally is
  'Visible files of the register by unit: the sum of the rows. A statement adds its own rows, so nobody waits for an import';
create index tally_unit on retailers_search.tally (unit_code) include (files);
call platform.guard('retailers_search.tally');
do $$ begin
  execute format('create policy owner on retailers_search.tally to %I using (true) with check (true)', current_user);
end $$;

create function retailers_search.count_on() returns trigger
  language plpgsql security definer set search_path = retailers_search, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    insert into tally select unit_code, count(*) from fresh where merged_into is null group by unit_code;
  else
    insert into tally select unit_code, -count(*) from stale where merged_into is null group by unit_code;
  end if;
  return null;
end $$;
-- An update counts only when a file changes its unit, or is merged.
create function retailers_search.count_moved() returns trigger
  language plpgsql security definer set search_path = retailers_search, pg_temp as $$
begin
  insert into tally
  select unit_code, sum(n)
  from (select s.unit_code, -1 as n from stale s join fresh f using (retailer_id)
        where s.merged_into is null and (f.merged_into is not null or f.unit_code <> s.unit_code)
        union all
        select f.unit_code, 1 from stale s join fresh f using (retailer_id)
        where f.merged_into is null and (s.merged_into is not null or f.unit_code <> s.unit_code)) moved
  group by unit_code having sum(n) <> 0;
  return null;
end $$;
create trigger tally_added after insert on retailers.retailer
  referencing new table as fresh for each statement execute function retailers_search.count_on();
create trigger tally_changed after update on retailers.retailer
  referencing old table as stale new table as fresh for each statement execute function retailers_search.count_moved();
create trigger tally_removed after delete on retailers.retailer
  referencing old table as stale for each statement execute function retailers_search.count_on();

-- One row a unit again; asked for from time to time.
create function retailers.fold_tally() returns void
  language sql security definer set search_path = retailers_search, pg_temp as $$
  with folded as (delete from tally returning unit_code, files)
  insert into tally select unit_code, sum(files) from folded group by unit_code having sum(files) <> 0
$$;

-- Visible files in the asker's units, of one of them when it is named; nobody who asks counts nothing.
create function retailers.count_files(unit text) returns bigint
  language sql stable security definer set search_path = retailers_search, pg_temp as $$
  select coalesce(sum(files), 0)::bigint from tally
  where unit_code >= current_setting('jinye.unit_from', true) and unit_code < current_setting('jinye.unit_to', true)
    and (unit = '' or unit_code = unit)
$$;

-- Anew when it is not the register's: after a restore without it, or the first time.
create function retailers.ensure_tally() returns boolean
  language plpgsql security definer set search_path = retailers_search, pg_temp as $$
begin
  if (select count(*) from retailers.retailer where merged_into is null) = (select coalesce(sum(files), 0) from tally) then
    return false;
  end if;
  lock table retailers.retailer in share row exclusive mode;
  delete from tally;
  insert into tally select unit_code, count(*) from retailers.retailer where merged_into is null group by unit_code;
  return true;
end $$;
select retailers.ensure_tally();
