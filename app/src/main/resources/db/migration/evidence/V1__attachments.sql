create table evidence.attachment (
  id bigint generated always as identity constraint attachment_pk primary key,
  unit_code text collate "C" not null,
  owner_kind text not null,
  owner_id text not null,
  kind text not null,
  kind_title text not null,
  title text not null constraint attachment_title_short check (length(title) between 1 and 100),
  taken_on date not null,
  file_name text not null,
  media_type text not null,
  size_bytes bigint not null constraint attachment_not_empty check (size_bytes > 0),
  sha256 text not null constraint attachment_sha256_form check (sha256 ~ '^[0-9a-f]{64}$'),
  added_by text not null,
  added_at timestamptz not null,
  withdrawn_by text,
  withdrawn_at timestamptz,
  withdrawal_reason text,
  constraint attachment_withdrawal_whole
    check (num_nulls(withdrawn_by, withdrawn_at, withdrawal_reason) in (0, 3))
);
comment on table evidence.attachment is 'Files kept with business records; the content lies under attachments/ by its hash';
create index attachment_owner on evidence.attachment (owner_kind, owner_id);

-- Once written, an attachment can only be withdrawn, and that only once.
create function evidence.only_withdraw() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.withdrawn_at is not null
     or to_jsonb(new) - '{withdrawn_by,withdrawn_at,withdrawal_reason}'::text[]
        is distinct from to_jsonb(old) - '{withdrawn_by,withdrawn_at,withdrawal_reason}'::text[] then
    raise exception 'attachment % can only be withdrawn', old.id using errcode = '23001';
  end if;
  return new;
end $$;
create trigger only_withdraw before update or delete on evidence.attachment
  for each row execute function evidence.only_withdraw();

call platform.guard('evidence.attachment');
call platform.trace('evidence.attachment');
