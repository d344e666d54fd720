-- The trail tells address, request, reason, unit and the record's key too; what it says is sealed.
alter table platform.trail
  add column unit_code text collate "C" not null default '',
  add column record_key text not null default '',
  add column address text,
  add column request_id text,
  add column why text;
comment on column platform.trail.unit_code is 'Unit of the changed record, which decides who sees the entry; empty = of no unit';
comment on column platform.trail.record_key is 'Primary key of the changed record; several columns joined by /';
comment on column platform.trail.why is 'The reason that was given for the change, if one was';

create or replace function platform.record_change() returns trigger
  language plpgsql security definer set search_path = platform, pg_temp as $$
declare
  before jsonb;
  after jsonb;
  known jsonb;
  record_key text := '';
begin
  if tg_op = 'UPDATE' and old is not distinct from new then
    return null;
  end if;
  if tg_op <> 'INSERT' then
    before := to_jsonb(old);
    known := before;
  end if;
  if tg_op <> 'DELETE' then
    after := to_jsonb(new);
    known := after;
  end if;
  for i in 0 .. tg_nargs - 1 loop
    record_key := record_key || case when i = 0 then '' else '/' end || coalesce(known ->> tg_argv[i], '');
  end loop;
  insert into platform.trail (actor, account_id, unit_code, table_name, record_key, operation,
                              old_row, new_row, address, request_id, why)
  values (coalesce(nullif(current_setting('jinye.actor', true), ''), session_user), platform.asker(),
          coalesce(known ->> 'unit_code', ''), tg_table_schema || '.' || tg_table_name, record_key,
          lower(tg_op), before, after, nullif(current_setting('jinye.address', true), ''),
          nullif(current_setting('jinye.request', true), ''), nullif(current_setting('jinye.why', true), ''));
  return null;
end $$;

-- The trigger is told the columns of the primary key once: looking them up at each change costs more than the entry.
create or replace procedure platform.trace(traced regclass) language plpgsql as $$
declare
  key_columns text;
begin
  select string_agg(quote_literal(a.attname), ', ' order by array_position(i.indkey::smallint[], a.attnum))
  into key_columns
  from pg_index i
  join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
  where i.indrelid = traced and i.indisprimary;
  execute format('create or replace trigger trail after insert or update or delete on %s
                  for each row execute function platform.record_change(%s)', traced, coalesce(key_columns, ''));
end $$;

-- What was traced before gets its trigger anew, and its entries the unit and the key.
do $$
declare
  traced regclass;
begin
  for traced in select tgrelid from pg_trigger where tgname = 'trail' and not tgisinternal loop
    call platform.trace(traced);
    update platform.trail t
    set unit_code = coalesce(coalesce(t.new_row, t.old_row) ->> 'unit_code', ''),
        record_key = (
          select string_agg(coalesce(coalesce(t.new_row, t.old_row) ->> a.attname, ''), '/'
                            order by array_position(i.indkey::smallint[], a.attnum))
          from pg_index i
          join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
          where i.indrelid = traced and i.indisprimary)
    where t.table_name = (select n.nspname || '.' || c.relname
                          from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.oid = traced);
  end loop;
end $$;
call platform.trace('platform.reveal');

drop index platform.trail_table_at;
create index trail_record on platform.trail (table_name, record_key, id);
create index trail_at on platform.trail (at);
call platform.guard('platform.trail');
-- Who takes part in a record of another unit changes it too; the application itself may not insert at all.
create policy written_by_triggers on platform.trail for insert with check (true);

create table platform.trail_seal (
  number bigint constraint trail_seal_pk primary key,
  at timestamptz not null,
  ids bigint[] not null constraint trail_seal_not_empty check (cardinality(ids) > 0),
  leaves bytea not null,
  root bytea not null,
  previous bytea not null,
  chained bytea not null,
  constraint trail_seal_complete check (length(leaves) = 32 * cardinality(ids))
);
comment on table platform.trail_seal is
  'Seals over the trail: the entries by id with the digest of each, the root of their Merkle tree, and a digest chained to the seal before';
call platform.keep('platform.trail_seal');

create table platform.trail_boundary (
  one boolean not null default true constraint trail_boundary_pk primary key
    constraint trail_boundary_one_row check (one),
  last_id bigint not null,
  below xid8 not null
);
comment on table platform.trail_boundary is
  'Entries up to last_id are final once every transaction below this number has ended';

create table platform.trail_verification (
  id bigint generated always as identity constraint trail_verification_pk primary key,
  asked_at timestamptz not null,
  asked_by text not null,
  total bigint not null default 0,
  checked bigint not null default 0,
  ended_at timestamptz,
  outcome text,
  sentence text,
  entry_id bigint,
  newest text
);
comment on table platform.trail_verification is
  'Verifications of the trail that were asked for; outcome null = not ended, otherwise INTACT, BROKEN or FAILED';
