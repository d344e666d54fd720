-- A clock is its events. When it ends is computed on reading, so a new calendar moves it by itself.
create table worktime.clock (
  id bigint generated always as identity constraint clock_pk primary key,
  unit_code text collate "C" not null,
  owner_kind text not null,
  owner_id text not null,
  subject text not null constraint clock_subject_short check (length(subject) between 1 and 200),
  kind text not null,
  title text not null,
  article text not null,
  length int not null constraint clock_length_counts check (length > 0),
  length_unit text not null constraint clock_length_unit_known
    check (length_unit in ('HOURS', 'WORKING_DAYS', 'CALENDAR_DAYS', 'MONTHS', 'YEARS')),
  whose text not null constraint clock_whose_known check (whose in ('PARTY', 'BUREAU')),
  soon int not null constraint clock_soon_counts check (soon >= 0),
  version int not null default 1,
  is_open boolean not null default true
);
comment on table worktime.clock is 'Limits of business records with the terms they started with; version is the number of the last event';
create unique index clock_open_once on worktime.clock (owner_kind, owner_id, kind) where is_open;
create index clock_owner on worktime.clock (owner_kind, owner_id);
create index clock_open on worktime.clock (unit_code) where is_open;

create table worktime.clock_event (
  clock_id bigint not null constraint clock_event_clock_fk references worktime.clock,
  number int not null,
  unit_code text collate "C" not null,
  event text not null constraint clock_event_known
    check (event in ('STARTED', 'STOPPED', 'RESUMED', 'EXTENDED', 'ENDED')),
  at timestamptz not null,
  actor text not null,
  recorded_at timestamptz not null,
  ground text,
  ground_title text,
  document text not null,
  longer int,
  approver text,
  ending text constraint clock_event_ending_known check (ending in ('DONE', 'DROPPED')),
  constraint clock_event_pk primary key (clock_id, number),
  constraint clock_event_first check ((number = 1) = (event = 'STARTED')),
  constraint clock_event_ground check ((event = 'STOPPED') = (ground is not null)),
  constraint clock_event_longer check ((event = 'EXTENDED') = (coalesce(longer, 0) > 0 and approver is not null)),
  constraint clock_event_ends check ((event = 'ENDED') = (ending is not null))
);
comment on table worktime.clock_event is 'What happened to a clock, in order; at may be before recorded_at, document of an end holds its words';

call platform.guard('worktime.clock');
call platform.guard('worktime.clock_event');
call platform.trace('worktime.clock');
call platform.keep('worktime.clock_event');
