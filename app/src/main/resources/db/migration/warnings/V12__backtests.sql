-- What two settings of a rule would have found in past weeks, and a curve over one of its parameters.
create table warnings.backtest (
  id bigint generated always as identity constraint backtest_pk primary key,
  unit_code text collate "C" not null,
  rule_id text not null,
  setting_a jsonb not null,
  setting_b jsonb not null,
  release_id bigint,
  release_version int,
  from_date date not null,
  to_date date not null,
  curve_parameter text,
  curve_values text[] not null default '{}',
  state text not null constraint backtest_state_known
    check (state in ('WAITING', 'RUNNING', 'FINISHED', 'FAILED', 'CANCELLED')),
  phase text not null default '',
  percent int not null default 0 constraint backtest_percent_known check (percent between 0 and 100),
  cancel_asked boolean not null default false,
  asked_by text not null,
  account_id bigint default platform.asker(),
  asked_at timestamptz not null,
  started_at timestamptz,
  ended_at timestamptz,
  seconds numeric(12, 3),
  problem text,
  constraint backtest_dates_in_order check (from_date <= to_date),
  constraint backtest_release_with_version check ((release_id is null) = (release_version is null)),
  constraint backtest_curve_complete check (
    (curve_parameter is null and cardinality(curve_values) = 0)
    or (curve_parameter is not null and cardinality(curve_values) between 3 and 9))
);
comment on table warnings.backtest is 'Back-tests; unit_code is the city, or the county in it, whose findings count';
comment on column warnings.backtest.setting_a is '{version, values, variants}; B is compared with it';
comment on column warnings.backtest.release_id is 'The release that B is; no foreign key, it belongs to another module';
create index backtest_unit on warnings.backtest (unit_code, id desc);
create index backtest_open on warnings.backtest (asked_at) where state in ('WAITING', 'RUNNING');

create table warnings.backtest_count (
  backtest_id bigint not null constraint backtest_count_backtest_fk references warnings.backtest,
  unit_code text collate "C" not null,
  side text not null constraint backtest_count_side_known check (side in ('A', 'B')),
  week_no int not null,
  findings bigint not null,
  shared bigint not null,
  confirmed bigint not null,
  beside bigint not null,
  constraint backtest_count_pk primary key (backtest_id, unit_code, side, week_no)
);
comment on table warnings.backtest_count is 'Findings of a side by county and week';
comment on column warnings.backtest_count.shared is 'Found by the other side too';
comment on column warnings.backtest_count.confirmed is 'Confirmed as irregular by a check';
comment on column warnings.backtest_count.beside is 'About a subject that another rule''s warning of that week was confirmed for';

create table warnings.backtest_confirmed (
  backtest_id bigint not null constraint backtest_confirmed_backtest_fk references warnings.backtest,
  warning_id bigint not null constraint backtest_confirmed_warning_fk references warnings.warning,
  unit_code text collate "C" not null,
  by_a boolean not null,
  by_b boolean not null,
  constraint backtest_confirmed_pk primary key (backtest_id, warning_id)
);
comment on table warnings.backtest_confirmed is 'The irregularities confirmed when a back-test was done, and which side finds them';

create table warnings.backtest_point (
  backtest_id bigint not null constraint backtest_point_backtest_fk references warnings.backtest,
  unit_code text collate "C" not null,
  position int not null,
  value text not null,
  findings bigint not null,
  found bigint not null,
  confirmed bigint not null,
  constraint backtest_point_pk primary key (backtest_id, unit_code, position)
);
comment on table warnings.backtest_point is 'The curve: with one value of the parameter, how much a county would have to look at, and how many of its confirmed irregularities are found';

call platform.guard_shared_downwards('warnings.backtest');
call platform.guard('warnings.backtest_count');
call platform.guard('warnings.backtest_confirmed');
call platform.guard('warnings.backtest_point');
call platform.keep('warnings.backtest_count');
call platform.keep('warnings.backtest_confirmed');
call platform.keep('warnings.backtest_point');
