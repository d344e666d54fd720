-- Word documents made from templates: numbered, filed, never changed. A correction is a new version.
create table evidence.document_template (
  id bigint generated always as identity constraint document_template_pk primary key,
  unit_code text collate "C" not null,
  kind text not null,
  version int not null constraint document_template_version check (version >= 1),
  valid_from date not null,
  note text not null constraint document_template_note_short check (length(note) <= 200),
  file_name text not null,
  size_bytes bigint not null,
  sha256 text not null,
  added_by text not null,
  added_by_id bigint not null,
  added_at timestamptz not null,
  constraint document_template_once unique (unit_code, kind, version)
);
comment on table evidence.document_template is 'A bureau''s own template of a kind of document, from a day on; those below use it too';
call platform.guard_shared_downwards('evidence.document_template');
call platform.keep('evidence.document_template');

create table evidence.document (
  id bigint generated always as identity constraint document_pk primary key,
  unit_code text collate "C" not null,
  kind text not null,
  kind_title text not null,
  year int not null,
  number int not null constraint document_number check (number >= 1),
  version int not null constraint document_version check (version >= 1),
  number_text text not null,
  title text not null,
  reason text not null,
  owner_kind text not null,
  owner_id text not null,
  attachment_id bigint not null constraint document_attachment_fk references evidence.attachment,
  template_id bigint constraint document_template_fk references evidence.document_template,
  facts jsonb not null,
  made_on date not null,
  made_by text not null,
  made_by_id bigint not null,
  made_at timestamptz not null,
  constraint document_once unique (unit_code, kind, year, number, version)
);
comment on table evidence.document is 'Documents as they were issued, with the facts that they were made from';
comment on column evidence.document.template_id is 'The bureau''s own template; null = the one that is shipped';
create index document_owner on evidence.document (owner_kind, owner_id);
call platform.guard('evidence.document');
call platform.keep('evidence.document');
