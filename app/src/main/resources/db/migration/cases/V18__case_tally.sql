-- How many cases a unit found in a year, kept beside them: a province's list says how long it is without counting.
create table cases.file_tally (
  unit_code text collate "C" not null,
  year int not null,
  files bigint not null,
  constraint file_tally_pk primary key (unit_code, year)
);
comment on table cases.file_tally is 'Cases by unit and year of the discovery; follows the cases, is not traced';
call platform.guard('cases.file_tally');

create function cases.count_on() returns trigger
  language plpgsql security definer set search_path = cases, pg_temp as $$
begin
  insert into file_tally
  select unit_code, extract(year from found_at), count(*) from fresh group by 1, 2 order by 1, 2
  on conflict on constraint file_tally_pk do update set files = file_tally.files + excluded.files;
  return null;
end $$;
-- A change counts only when a case gets another unit, or was found in another year.
create function cases.count_moved() returns trigger
  language plpgsql security definer set search_path = cases, pg_temp as $$
begin
  insert into file_tally
  select unit_code, year, sum(n)
  from (select s.unit_code, extract(year from s.found_at) as year, -1 as n from stale s join fresh f using (id)
        where f.unit_code <> s.unit_code or extract(year from f.found_at) <> extract(year from s.found_at)
        union all
        select f.unit_code, extract(year from f.found_at), 1 from stale s join fresh f using (id)
        where f.unit_code <> s.unit_code or extract(year from f.found_at) <> extract(year from s.found_at)) moved
  group by 1, 2 having sum(n) <> 0 order by 1, 2
  on conflict on constraint file_tally_pk do update set files = file_tally.files + excluded.files;
  return null;
end $$;
create function cases.count_off() returns trigger
  language plpgsql security definer set search_path = cases, pg_temp as $$
begin
  insert into file_tally
  select unit_code, extract(year from found_at), -count(*) from stale group by 1, 2 order by 1, 2
  on conflict on constraint file_tally_pk do update set files = file_tally.files + excluded.files;
  return null;
end $$;
create trigger tally_added after insert on cases.file
  referencing new table as fresh for each statement execute function cases.count_on();
create trigger tally_changed after update on cases.file
  referencing old table as stale new table as fresh for each statement execute function cases.count_moved();
create trigger tally_removed after delete on cases.file
  referencing old table as stale for each statement execute function cases.count_off();

insert into cases.file_tally
select unit_code, extract(year from found_at), count(*) from cases.file group by 1, 2;

-- Cases in the asker's sight, of a unit and those below it, of a year (0 = of all): those of his units by the tally, and
-- those of others in which he takes part.
create function cases.count_files(of_unit text, of_year int) returns bigint
  language sql stable security definer set search_path = cases, pg_temp as $$
  select (select coalesce(sum(files), 0) from file_tally
    where unit_code >= current_setting('jinye.unit_from', true) and unit_code < current_setting('jinye.unit_to', true)
      and unit_code >= of_unit and unit_code < of_unit || ':' and (of_year = 0 or year = of_year))::bigint
  + (select count(*) from file
    where participants @> array[platform.asker()]
      and not (unit_code >= coalesce(current_setting('jinye.unit_from', true), '')
        and unit_code < coalesce(current_setting('jinye.unit_to', true), ''))
      and unit_code >= of_unit and unit_code < of_unit || ':'
      and (of_year = 0 or extract(year from found_at) = of_year))
$$;
