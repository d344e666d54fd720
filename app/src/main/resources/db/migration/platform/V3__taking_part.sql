-- Taking part in one thing grants sight of that one row, wherever it lies; the trail knows the account.

-- The account that asks; null = nobody or the system itself.
create function platform.asker() returns bigint language sql stable parallel safe as $$
  select nullif(nullif(current_setting('jinye.account', true), ''), '0')::bigint
$$;

-- call platform.guard_with_participants('cases.case'): as guard, and whoever stands in the column
-- participants (bigint[], account ids) sees and changes the row too. The table needs a gin index on it.
create procedure platform.guard_with_participants(guarded regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', guarded);
  execute format('alter table %s force row level security', guarded);
  execute format('create policy own_units on %s
                  using (unit_code >= current_setting(''jinye.unit_from'', true)
                     and unit_code < current_setting(''jinye.unit_to'', true))', guarded);
  execute format('create policy participants on %s
                  using (participants @> array[platform.asker()])', guarded);
end $$;

alter table platform.trail add column account_id bigint;
comment on column platform.trail.account_id is 'Who it was; null = the system itself, or before accounts were recorded';

create or replace function platform.record_change() returns trigger
  language plpgsql security definer set search_path = platform, pg_temp as $$
begin
  if tg_op = 'UPDATE' and old is not distinct from new then
    return null;
  end if;
  insert into platform.trail (actor, account_id, table_name, operation, old_row, new_row)
  values (coalesce(nullif(current_setting('jinye.actor', true), ''), session_user), platform.asker(),
          tg_table_schema || '.' || tg_table_name, lower(tg_op),
          case when tg_op = 'INSERT' then null else to_jsonb(old) end,
          case when tg_op = 'DELETE' then null else to_jsonb(new) end);
  return null;
end $$;
