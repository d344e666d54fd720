-- Every file that was brought in, and what became of its rows.
create table supply.import (
  id bigint generated always as identity constraint import_pk primary key,
  unit_code text collate "C" not null,
  source text not null constraint import_source_known
    check (source in ('UPLOAD', 'COMMAND', 'INBOX', 'CORRECTION')),
  state text not null constraint import_state_known
    check (state in ('RECEIVED', 'RUNNING', 'FINISHED', 'REFUSED', 'FAILED')),
  file_name text not null,
  stored_path text,
  profile_id text not null,
  profile_title text not null,
  profile_text text not null,
  profile_sha256 text not null,
  sha256 text,
  bytes bigint not null,
  kind text constraint import_kind_known
    check (kind in ('retailers', 'items', 'filings', 'order_lines')),
  header text[],
  same_as_import bigint constraint import_same_as_fk references supply.import,
  corrects_import bigint constraint import_corrects_fk references supply.import,
  phase text not null default '',
  percent int not null default 0,
  started_by text not null,
  received_at timestamptz not null,
  started_at timestamptz,
  ended_at timestamptz,
  problem text,
  rows_read bigint,
  rows_taken bigint,
  rows_changed bigint,
  rows_present bigint,
  rows_rejected bigint,
  constraint import_rows_add_up check (rows_read = rows_taken + rows_present + rows_rejected)
);
comment on table supply.import is 'Imports; unit_code is the reach of the importer, rows_changed those of the taken that replaced earlier ones';
create index import_unit on supply.import (unit_code, id desc);
create index import_content on supply.import (sha256, profile_sha256) where state = 'FINISHED';
create unique index import_corrects_once on supply.import (corrects_import)
  where state in ('RECEIVED', 'RUNNING', 'FINISHED');
call platform.guard('supply.import');
