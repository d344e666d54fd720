-- The version of each rule that the installation began with; a newer one that ships later waits for a release.
create table releases.known_rule (
  rule_id text not null constraint known_rule_pk primary key,
  version int not null,
  since date not null
);
comment on table releases.known_rule is 'Rules at their first start: in force where no release says otherwise';

-- A change of a rule for a unit and those below it: its version and the values of its parameters.
create table releases.release (
  id bigint generated always as identity constraint release_pk primary key,
  unit_code text collate "C" not null,
  rule_id text not null,
  rule_version int not null,
  reason text not null constraint release_reason_short check (length(reason) between 1 and 1000),
  state text not null constraint release_state_known
    check (state in ('DRAFT', 'CHECKED', 'TESTED', 'SHADOW', 'LIVE', 'REPLACED', 'STEPPED_BACK', 'ABANDONED')),
  backtest_id bigint,
  shadow_since date,
  replaces bigint constraint release_replaces_fk references releases.release,
  created_by text not null,
  created_by_id bigint not null,
  created_at timestamptz not null,
  version int not null default 0
);
comment on table releases.release is 'Releases of rules: draft, checked, back-tested, shadow run, live, one step back';
comment on column releases.release.replaces is 'What was in force for the unit and rule before; null = only what the level above has';
create index release_rule on releases.release (rule_id, unit_code, id desc);
create unique index release_live_once on releases.release (unit_code, rule_id) where state = 'LIVE';
create unique index release_shadow_once on releases.release (unit_code, rule_id) where state = 'SHADOW';

create table releases.value (
  release_id bigint not null constraint value_release_fk references releases.release,
  unit_code text collate "C" not null,
  parameter text not null,
  dimension text not null constraint value_dimension_known check (dimension in ('', 'SUPPLY_TYPE', 'CHANNEL')),
  code text not null,
  value text not null,
  constraint value_pk primary key (release_id, parameter, dimension, code),
  constraint value_code_with_dimension check ((dimension = '') = (code = ''))
);
comment on table releases.value is 'Values that a release gives to parameters; with a dimension only for that class of supply or channel';

create table releases.period (
  id bigint generated always as identity constraint period_pk primary key,
  release_id bigint not null constraint period_release_fk references releases.release,
  unit_code text collate "C" not null,
  rule_id text not null,
  valid_from date not null,
  valid_to date,
  constraint period_in_order check (valid_to >= valid_from)
);
comment on table releases.period is 'When a release was in force: from the first day until before valid_to; restored releases have several';
create unique index period_open_once on releases.period (unit_code, rule_id) where valid_to is null;
create index period_release on releases.period (release_id);

create table releases.step (
  id bigint generated always as identity constraint step_pk primary key,
  release_id bigint not null constraint step_release_fk references releases.release,
  unit_code text collate "C" not null,
  at timestamptz not null,
  actor text not null,
  account_id bigint default platform.asker(),
  act text not null constraint step_act_known
    check (act in ('DRAFTED', 'EDITED', 'CHECKED', 'TESTED', 'SHADOWED', 'APPROVED', 'REPLACED', 'STEPPED_BACK', 'RESTORED', 'ABANDONED')),
  words text not null
);
comment on table releases.step is 'What happened to a release, in order';
create index step_release on releases.step (release_id, id);

call platform.guard_shared_downwards('releases.release');
call platform.guard_shared_downwards('releases.value');
call platform.guard_shared_downwards('releases.period');
call platform.guard_shared_downwards('releases.step');
call platform.trace('releases.release');
call platform.trace('releases.value');
call platform.trace('releases.period');
call platform.keep('releases.step');
call platform.keep('releases.known_rule');
