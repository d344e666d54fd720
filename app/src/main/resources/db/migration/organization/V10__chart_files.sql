-- Workbooks of whole organisations that were given for import; they hold identity numbers and are sealed.
create table organization.chart_file (
  id bigint generated always as identity constraint chart_file_pk primary key,
  unit_code text collate "C" not null,
  hash text not null,
  file_name text not null,
  content_sealed bytea not null,
  given_by text not null,
  given_at timestamptz not null,
  accepted_by text,
  accepted_at timestamptz,
  accepted_changes int not null default 0,
  constraint chart_file_once unique (unit_code, hash)
);
comment on table organization.chart_file is 'Workbooks given for import, sealed, by SHA-256; accepted_at null = looked at only; unit_code is that of who gave it';
call platform.guard('organization.chart_file');
