-- Files that somebody sent to a page, to be looked at before they are taken over. They may hold identity numbers and are sealed.
create table platform.sent_file (
  id bigint generated always as identity constraint sent_file_pk primary key,
  unit_code text collate "C" not null,
  purpose text not null,
  hash text not null,
  file_name text not null,
  content_sealed bytea not null,
  sent_by text not null,
  sent_at timestamptz not null,
  accepted_by text,
  accepted_at timestamptz,
  accepted_changes int not null default 0,
  constraint sent_file_once unique (unit_code, purpose, hash)
);
comment on table platform.sent_file is 'Files sent for import, sealed, by purpose and SHA-256; accepted_at null = looked at only; unit_code is that of who sent it';
create index sent_file_newest on platform.sent_file (purpose, sent_at);
call platform.guard('platform.sent_file');
