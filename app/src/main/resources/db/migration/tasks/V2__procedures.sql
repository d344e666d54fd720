-- Procedures are data: a version is written once; what runs keeps the version that it started with.
create table tasks.procedure (
  id bigint generated always as identity constraint procedure_pk primary key,
  unit_code text collate "C" not null,
  code text not null constraint procedure_code_plain check (code ~ '^[a-z][a-z0-9-]{1,40}$'),
  version int not null constraint procedure_version_counts check (version > 0),
  title text not null,
  valid_from date not null,
  valid_to date,
  definition text not null,
  added_by text not null,
  added_at timestamptz not null,
  constraint procedure_version_once unique (unit_code, code, version),
  constraint procedure_days_in_order check (valid_to is null or valid_from <= valid_to)
);
comment on table tasks.procedure is
  'Procedures in versions as YAML; unit_code empty = the nation, otherwise how that unit and those below it do it';

create table tasks.running (
  id bigint generated always as identity constraint running_pk primary key,
  unit_code text collate "C" not null,
  procedure_id bigint not null constraint running_procedure_fk references tasks.procedure,
  code text not null,
  subject_id text not null,
  title text not null,
  step text,
  outcome text,
  started_at timestamptz not null,
  started_by text not null,
  version int not null default 1,
  participants bigint[] not null default '{}'
);
comment on table tasks.running is 'Procedures that run or ran for a subject; step null = ended with that outcome';
create unique index running_once on tasks.running (code, subject_id) where step is not null;
create index running_subject on tasks.running (code, subject_id, id);
create index running_participants on tasks.running using gin (participants);

create table tasks.running_step (
  running_id bigint not null constraint running_step_running_fk references tasks.running,
  number int not null,
  step text not null,
  outcome text not null,
  at timestamptz not null,
  actor_id bigint,
  actor text not null,
  words text not null,
  constraint running_step_pk primary key (running_id, number)
);
comment on table tasks.running_step is 'Steps that were taken, in order: which outcome, who, when, why';

call platform.guard_shared_downwards('tasks.procedure');
call platform.guard_with_participants('tasks.running');
alter table tasks.running_step enable row level security;
alter table tasks.running_step force row level security;
create policy of_running_in_sight on tasks.running_step
  using (exists (select from tasks.running r where r.id = running_id));
call platform.trace('tasks.procedure');
call platform.trace('tasks.running');
call platform.keep('tasks.running_step');
