-- What releases in their shadow run found beside the live rule; only counted, nothing is raised.
create table warnings.shadow_count (
  run_id bigint not null constraint shadow_count_run_fk references warnings.run,
  release_id bigint not null,
  unit_code text collate "C" not null,
  found text not null constraint shadow_count_found_known check (found in ('BOTH', 'LOST', 'GAINED')),
  findings bigint not null,
  constraint shadow_count_pk primary key (run_id, release_id, unit_code, found)
);
comment on table warnings.shadow_count is 'Findings of a release beside those of the live rule: found by both, by the live one alone (lost), by the release alone (gained)';
create index shadow_count_release on warnings.shadow_count (release_id, run_id);
call platform.guard('warnings.shadow_count');
call platform.keep('warnings.shadow_count');

-- Values for single units, classes of supply and channels belong to what a run judged by.
alter table warnings.run_rule add variants jsonb not null default '[]';
comment on column warnings.run_rule.variants is 'Other values of parameters: [{parameter, dimension, code, value}]';
