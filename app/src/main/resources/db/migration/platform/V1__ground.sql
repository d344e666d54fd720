-- The trail of every change of a business record: who, when, old, new. Append-only.
create table platform.trail (
  id bigint generated always as identity constraint trail_pk primary key,
  at timestamptz not null default clock_timestamp(),
  actor text not null,
  table_name text not null,
  operation text not null,
  old_row jsonb,
  new_row jsonb
);
comment on table platform.trail is 'Every change of a business record, written by triggers; nobody updates or deletes here';
create index trail_table_at on platform.trail (table_name, at);

create function platform.record_change() returns trigger
  language plpgsql security definer set search_path = platform, pg_temp as $$
begin
  if tg_op = 'UPDATE' and old is not distinct from new then
    return null;
  end if;
  insert into platform.trail (actor, table_name, operation, old_row, new_row)
  values (coalesce(nullif(current_setting('jinye.actor', true), ''), session_user),
          tg_table_schema || '.' || tg_table_name, lower(tg_op),
          case when tg_op = 'INSERT' then null else to_jsonb(old) end,
          case when tg_op = 'DELETE' then null else to_jsonb(new) end);
  return null;
end $$;

-- call platform.trace('warnings.warning'): every change of the table is written to the trail.
create procedure platform.trace(traced regclass) language plpgsql as $$
begin
  execute format('create trigger trail after insert or update or delete on %s
                  for each row execute function platform.record_change()', traced);
end $$;

-- call platform.guard('warnings.warning'): rows are seen within the asker's range of unit codes only.
create procedure platform.guard(guarded regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', guarded);
  execute format('alter table %s force row level security', guarded);
  execute format('create policy own_units on %s
                  using (unit_code >= current_setting(''jinye.unit_from'', true)
                     and unit_code < current_setting(''jinye.unit_to'', true))', guarded);
end $$;

-- call platform.guard_shared_downwards('warnings.run'): as guard, but units below see the rows of their superiors too.
create procedure platform.guard_shared_downwards(guarded regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', guarded);
  execute format('alter table %s force row level security', guarded);
  execute format('create policy own_units on %s
                  using (unit_code >= current_setting(''jinye.unit_from'', true)
                     and unit_code < current_setting(''jinye.unit_to'', true))', guarded);
  execute format('create policy superiors on %s for select
                  using (current_setting(''jinye.unit_to'', true) <> ''''
                     and starts_with(current_setting(''jinye.unit_from'', true), unit_code))', guarded);
end $$;

-- call platform.keep('x.y'): rows of the table may be added, never changed or removed.
create table platform.append_only (table_name text constraint append_only_pk primary key);
comment on table platform.append_only is 'Tables in which the application may only insert';
create procedure platform.keep(kept regclass) language sql as $$
  insert into platform.append_only
  select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.oid = kept
$$;

create procedure platform.grant_to_application(module text, app_role text) language plpgsql as $$
declare
  kept text;
begin
  execute format('grant usage on schema %I to %I', module, app_role);
  execute format('grant select, insert, update, delete on all tables in schema %I to %I', module, app_role);
  execute format('grant usage on all sequences in schema %I to %I', module, app_role);
  execute format('revoke all on %I.flyway_schema_history from %I', module, app_role);
  for kept in select table_name from platform.append_only where table_name like module || '.%' loop
    execute format('revoke update, delete, truncate on %s from %I', kept, app_role);
  end loop;
  if module = 'platform' then
    execute format('revoke all on platform.append_only from %I', app_role);
    execute format('revoke insert, update, delete, truncate on platform.trail from %I', app_role);
  end if;
end $$;
