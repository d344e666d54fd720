-- An evaluation of the rules over the orders of one city: what it read, with which parameters, what came out.
create table warnings.run (
  id bigint generated always as identity constraint run_pk primary key,
  unit_code text collate "C" not null,
  from_date date not null,
  to_date date not null,
  state text not null constraint run_state_known
    check (state in ('WAITING', 'RUNNING', 'FINISHED', 'FAILED', 'CANCELLED')),
  phase text not null default '',
  percent int not null default 0 constraint run_percent_known check (percent between 0 and 100),
  cancel_asked boolean not null default false,
  started_by text not null,
  asked_at timestamptz not null,
  raised_at timestamptz not null,
  started_at timestamptz,
  ended_at timestamptz,
  problem text,
  seconds numeric(12, 3),
  findings bigint,
  warnings_raised bigint,
  constraint run_dates_in_order check (from_date <= to_date)
);
comment on table warnings.run is 'Evaluations; unit_code is the city whose retailers were judged';
comment on column warnings.run.raised_at is 'The time that warnings of the run bear; a repeated run keeps it';
create index run_unit on warnings.run (unit_code, id desc);

create table warnings.run_rule (
  run_id bigint not null constraint run_rule_run_fk references warnings.run,
  unit_code text collate "C" not null,
  rule_id text not null,
  rule_version int not null,
  parameters jsonb not null,
  seconds numeric(12, 3),
  constraint run_rule_pk primary key (run_id, rule_id)
);
comment on table warnings.run_rule is 'Rules of a run with version and parameters';

create table warnings.run_input (
  run_id bigint not null constraint run_input_run_fk references warnings.run,
  unit_code text collate "C" not null,
  name text not null,
  sha256 text not null,
  lines bigint not null,
  constraint run_input_pk primary key (run_id, name)
);
comment on table warnings.run_input is 'Files that a run read';

create table warnings.run_outcome (
  run_id bigint not null constraint run_outcome_run_fk references warnings.run,
  unit_code text collate "C" not null,
  rule_id text not null,
  week_no int not null,
  outcome text not null constraint run_outcome_known
    check (outcome in ('fired', 'not_fired', 'not_evaluated')),
  reason text not null default '',
  subjects bigint not null,
  constraint run_outcome_pk primary key (run_id, unit_code, rule_id, week_no, outcome, reason)
);
comment on table warnings.run_outcome is 'How many subjects of a county fired, did not, or were not evaluated and why';

call platform.guard_shared_downwards('warnings.run');
call platform.guard_shared_downwards('warnings.run_rule');
call platform.guard_shared_downwards('warnings.run_input');
call platform.guard('warnings.run_outcome');
