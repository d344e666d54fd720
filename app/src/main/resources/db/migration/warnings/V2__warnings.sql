-- A warning is a finding that waits for people. Quantities in sticks; the figures are those of the run that raised it.
create table warnings.warning (
  id bigint generated always as identity constraint warning_pk primary key,
  unit_code text collate "C" not null,
  finding_key text not null constraint warning_finding_unique unique,
  run_id bigint not null constraint warning_run_fk references warnings.run,
  rule_id text not null,
  rule_version int not null,
  retailer_id text not null,
  week_no int not null,
  occurred_on date not null,
  cycle_start date not null,
  order_number text,
  item_id text,
  observed numeric not null,
  baseline numeric,
  ratio numeric,
  peer_baseline numeric,
  peer_ratio numeric,
  cycles int,
  own_growth numeric,
  peer_growth numeric,
  seasonal_factor numeric,
  peers int,
  item_weeks_on_market int,
  is_item_new boolean,
  item_was_short boolean,
  cycles_without_item int,
  earlier_warnings int,
  earlier_confirmed int,
  sentence text not null,
  priority int not null,
  state text not null constraint warning_state_known
    check (state in ('RAISED', 'ASSIGNED', 'NOT_PROCESSED', 'HARMLESS', 'IRREGULAR')),
  raised_at timestamptz not null,
  step_since timestamptz not null,
  reason_code text,
  measure text,
  words text,
  ended_by text,
  ended_at timestamptz,
  version int not null default 0,
  constraint warning_end_is_complete check (
    (state in ('RAISED', 'ASSIGNED') and ended_at is null and reason_code is null and measure is null)
    or (state in ('NOT_PROCESSED', 'HARMLESS') and ended_at is not null and ended_by is not null
        and reason_code is not null and measure is null)
    or (state = 'IRREGULAR' and ended_at is not null and ended_by is not null
        and reason_code is null and measure is not null))
);
comment on table warnings.warning is 'Warnings and where they stand; occurred_on is the day of the business, raised_at when the run raised it';
create index warning_queue on warnings.warning (unit_code, state, occurred_on desc, id);
create index warning_retailer_week on warnings.warning (retailer_id, week_no);
create index warning_occurred on warnings.warning (unit_code, occurred_on, rule_id);
create index warning_precision on warnings.warning (unit_code, rule_id, state);
create index warning_run on warnings.warning (run_id, rule_id, unit_code);

create table warnings.run_finding (
  run_id bigint not null constraint run_finding_run_fk references warnings.run,
  warning_id bigint not null constraint run_finding_warning_fk references warnings.warning,
  unit_code text collate "C" not null,
  constraint run_finding_pk primary key (run_id, warning_id)
);
comment on table warnings.run_finding is 'What a run found: warnings it raised, and those that an earlier run had raised';
create index run_finding_warning on warnings.run_finding (warning_id);

create table warnings.priority_part (
  warning_id bigint not null constraint priority_part_warning_fk references warnings.warning,
  unit_code text collate "C" not null,
  part text not null,
  points int not null,
  words text not null,
  constraint priority_part_pk primary key (warning_id, part)
);
comment on table warnings.priority_part is 'What a warning''s priority is made of';

create table warnings.baseline_order (
  warning_id bigint not null constraint baseline_order_warning_fk references warnings.warning,
  unit_code text collate "C" not null,
  order_number text not null,
  placed_on date not null,
  quantity_sticks bigint not null,
  amount_fen bigint not null,
  constraint baseline_order_pk primary key (warning_id, order_number, placed_on)
);
comment on table warnings.baseline_order is 'The orders that a warning was compared with';

create table warnings.answer (
  warning_id bigint not null constraint answer_warning_fk references warnings.warning,
  unit_code text collate "C" not null,
  question text not null,
  value text not null,
  constraint answer_pk primary key (warning_id, question)
);
comment on table warnings.answer is 'The opinion form of the warning''s rule, filled in by the county';

create table warnings.event (
  id bigint generated always as identity constraint event_pk primary key,
  warning_id bigint not null constraint event_warning_fk references warnings.warning,
  unit_code text collate "C" not null,
  at timestamptz not null,
  actor text not null,
  kind text not null constraint event_kind_known
    check (kind in ('RAISED', 'ASSIGNED', 'NOT_PROCESSED', 'RETURNED', 'HARMLESS', 'IRREGULAR', 'REOPENED', 'NOTED')),
  words text not null default ''
);
comment on table warnings.event is 'The timeline of a warning';
create index event_warning on warnings.event (warning_id, id);

call platform.guard('warnings.warning');
call platform.guard('warnings.run_finding');
call platform.guard('warnings.priority_part');
call platform.guard('warnings.baseline_order');
call platform.guard('warnings.answer');
call platform.guard('warnings.event');
call platform.trace('warnings.warning');
call platform.trace('warnings.answer');
call platform.keep('warnings.run_finding');
call platform.keep('warnings.event');
call platform.keep('warnings.priority_part');
call platform.keep('warnings.baseline_order');
