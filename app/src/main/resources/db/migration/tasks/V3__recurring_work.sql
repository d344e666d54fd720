-- Work that comes again is defined once. Each period of each unit is opened once, on however many nodes.
create table tasks.recurring (
  id bigint generated always as identity constraint recurring_pk primary key,
  unit_code text collate "C" not null,
  title text not null constraint recurring_has_title check (length(title) between 1 and 100),
  words text not null default '',
  rhythm text not null constraint recurring_rhythm_known check (rhythm in ('WEEKLY', 'MONTHLY', 'QUARTERLY')),
  nth int not null constraint recurring_nth_counts check (nth between 1 and 20),
  tier text not null constraint recurring_tier_known check (tier in ('OWN', 'CITY', 'COUNTY')),
  role text not null,
  days int not null constraint recurring_days_count check (days between 1 and 60),
  since date not null,
  active boolean not null default true,
  made_by text not null,
  made_at timestamptz not null,
  version int not null default 1
);
comment on table tasks.recurring is
  'Work that comes again: rhythm and nth working day of the period, for which units below unit_code and whose post';
create index recurring_unit on tasks.recurring (unit_code) where active;

create table tasks.occurrence (
  recurring_id bigint not null constraint occurrence_recurring_fk references tasks.recurring,
  period text not null,
  unit_code text collate "C" not null,
  opened_at timestamptz not null,
  constraint occurrence_pk primary key (recurring_id, period, unit_code)
);
comment on table tasks.occurrence is 'Which period of which unit has been opened; never twice';

call platform.guard('tasks.recurring');
call platform.guard('tasks.occurrence');
call platform.trace('tasks.recurring');
call platform.keep('tasks.occurrence');
