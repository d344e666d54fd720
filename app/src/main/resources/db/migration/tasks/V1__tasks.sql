-- One list of everything that waits for somebody. What happened to a task stands in its events.
create table tasks.task (
  id bigint generated always as identity constraint task_pk primary key,
  unit_code text collate "C" not null,
  kind text not null,
  subject_id text not null,
  title text not null constraint task_has_title check (length(title) between 1 and 200),
  reason text not null default '',
  state text not null constraint task_state_known
    check (state in ('WAITING', 'IN_HAND', 'DONE', 'CANCELLED', 'WITHDRAWN')),
  is_open boolean not null generated always as (state in ('WAITING', 'IN_HAND')) stored,
  sender_id bigint,
  sender text not null,
  from_id bigint,
  from_name text not null,
  post_unit text collate "C" not null,
  post_role text not null,
  assignee_id bigint,
  assignee text,
  desk text collate "C" not null generated always as
    (case when assignee_id is null then 'u:' || post_unit || ':' || post_role else 'a:' || assignee_id end) stored,
  superior text collate "C",
  superior_level smallint not null default 0,
  opened_at timestamptz not null,
  clock_start timestamptz not null,
  limit_number int,
  limit_unit text constraint task_limit_unit_known
    check (limit_unit in ('HOURS', 'WORKING_DAYS', 'CALENDAR_DAYS', 'MONTHS', 'YEARS')),
  due timestamptz not null default 'infinity',
  soon timestamptz not null default 'infinity',
  ended_at timestamptz,
  ended_by_id bigint,
  ended_by text,
  result text,
  participants bigint[] not null default '{}',
  version int not null default 1,
  constraint task_limit_whole check ((limit_number is null) = (limit_unit is null)),
  constraint task_assignee_named check ((assignee_id is null) = (assignee is null)),
  constraint task_ended_whole check ((state in ('WAITING', 'IN_HAND')) = (ended_at is null))
);
comment on table tasks.task is
  'What waits for somebody. due and soon are sort keys computed from clock_start and limit by the calendar in force, computed anew with a new calendar';
create unique index task_open_once on tasks.task (kind, subject_id) where is_open;
create index task_subject on tasks.task (kind, subject_id);
create index task_desk on tasks.task (desk, due) where is_open;
create index task_superior on tasks.task (superior, due) where is_open and superior is not null;
create index task_post_unit on tasks.task (post_unit, due) where is_open;
create index task_due on tasks.task (due) where is_open;
create index task_sender on tasks.task (sender_id, opened_at);
create index task_from on tasks.task (from_id, opened_at);
create index task_ended_by on tasks.task (ended_by_id, ended_at);
create index task_participants on tasks.task using gin (participants);

create table tasks.event (
  task_id bigint not null constraint event_task_fk references tasks.task,
  number int not null,
  at timestamptz not null,
  actor_id bigint,
  actor text not null,
  act text not null,
  from_name text not null default '',
  to_name text not null default '',
  words text not null default '',
  constraint event_pk primary key (task_id, number)
);
comment on table tasks.event is 'What happened to a task, in order: who, when, from whom to whom, why';

create table tasks.cosign (
  task_id bigint not null constraint cosign_task_fk references tasks.task,
  account_id bigint not null,
  name text not null,
  state text not null constraint cosign_state_known check (state in ('ASKED', 'SIGNED', 'DECLINED', 'WITHDRAWN')),
  asked_by text not null,
  asked_at timestamptz not null,
  answered_at timestamptz,
  words text not null default '',
  constraint cosign_pk primary key (task_id, account_id)
);
comment on table tasks.cosign is 'Who must sign before a task can be finished, and whether he did';
create index cosign_open on tasks.cosign (account_id) where state = 'ASKED';

create table tasks.watch (
  account_id bigint not null,
  task_id bigint not null constraint watch_task_fk references tasks.task,
  constraint watch_pk primary key (account_id, task_id)
);
comment on table tasks.watch is 'Which tasks a person watches';
create index watch_task on tasks.watch (task_id);

create table tasks.absence (
  id bigint generated always as identity constraint absence_pk primary key,
  unit_code text collate "C" not null,
  account_id bigint not null,
  name text not null,
  stand_in_id bigint not null constraint absence_stand_in_is_another check (stand_in_id <> account_id),
  stand_in text not null,
  stand_in_unit text collate "C" not null,
  first_day date not null,
  last_day date not null,
  words text not null default '',
  set_by text not null,
  set_at timestamptz not null,
  ended boolean not null default false,
  participants bigint[] not null default '{}',
  constraint absence_days_in_order check (first_day <= last_day)
);
comment on table tasks.absence is 'Who is away from when to when, and who acts for him meanwhile';
create index absence_stand_in on tasks.absence (stand_in_id, last_day) where not ended;
create index absence_account on tasks.absence (account_id, last_day) where not ended;
create index absence_participants on tasks.absence using gin (participants);

call platform.guard_with_participants('tasks.task');
call platform.guard_with_participants('tasks.absence');
-- what belongs to a task is seen by whoever sees the task
alter table tasks.event enable row level security;
alter table tasks.event force row level security;
create policy of_tasks_in_sight on tasks.event for select using (exists (select from tasks.task t where t.id = task_id));
-- a task and its first event are one statement, in which the task cannot be looked up yet
create policy with_the_task on tasks.event for insert with check (true);
alter table tasks.cosign enable row level security;
alter table tasks.cosign force row level security;
create policy of_tasks_in_sight on tasks.cosign using (exists (select from tasks.task t where t.id = task_id));
alter table tasks.watch enable row level security;
alter table tasks.watch force row level security;
create policy of_tasks_in_sight on tasks.watch using (exists (select from tasks.task t where t.id = task_id));
call platform.trace('tasks.task');
call platform.trace('tasks.cosign');
call platform.trace('tasks.absence');
call platform.keep('tasks.event');
