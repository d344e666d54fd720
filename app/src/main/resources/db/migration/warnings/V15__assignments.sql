-- What was given to a cluster to compute: results that follow an assignment are taken only when it is one of these.
create table warnings.assignment (
  id bigint generated always as identity constraint assignment_pk primary key,
  unit_code text collate "C" not null,
  from_date date not null,
  to_date date not null,
  digest text not null,
  given_by text not null,
  given_at timestamptz not null,
  constraint assignment_digest_unique unique (digest),
  constraint assignment_days_in_order check (from_date <= to_date)
);
comment on table warnings.assignment is 'Evaluations of a city that were prepared for a cluster';
comment on column warnings.assignment.digest is 'SHA-256 of assignment.json, which names rules, values, files of the lake and of the snapshot by their digests';
call platform.guard('warnings.assignment');
call platform.keep('warnings.assignment');
