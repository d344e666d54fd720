-- What somebody has begun to write of a procedure and not brought into force yet; his own, one for each.
create table tasks.procedure_draft (
  account_id bigint not null,
  code text not null,
  unit_code text collate "C" not null,
  fields jsonb not null,
  saved_at timestamptz not null,
  constraint procedure_draft_pk primary key (account_id, code)
);
comment on table tasks.procedure_draft is 'Unfinished procedures as their fields stand; gone when they come into force';
call platform.guard('tasks.procedure_draft');
