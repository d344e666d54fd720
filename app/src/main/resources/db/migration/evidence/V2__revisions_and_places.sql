-- What a file proves, where and when it was made, and which file it took the place of.
alter table evidence.attachment
  add column act text not null default '' constraint attachment_act_short check (length(act) <= 200),
  add column longitude numeric(9, 6) constraint attachment_longitude check (longitude between -180 and 180),
  add column latitude numeric(8, 6) constraint attachment_latitude check (latitude between -90 and 90),
  add column position_source text
    constraint attachment_position_source check (position_source in ('TYPED', 'PHOTO', 'BROWSER')),
  add column photographed_at timestamp,
  add column added_by_id bigint not null default 0,
  add column replaces bigint constraint attachment_replaces_fk references evidence.attachment
    constraint attachment_replaced_once unique,
  add column revision int not null default 1 constraint attachment_revision check (revision >= 1),
  add column revision_reason text not null default '',
  add column kept_because text not null default '',
  add column scan text not null default 'NONE'
    constraint attachment_scan check (scan in ('NONE', 'CLEAN', 'UNSCANNED')),
  add constraint attachment_position_whole
    check (num_nulls(longitude, latitude, position_source) in (0, 3)),
  add constraint attachment_revision_whole check ((replaces is null) = (revision = 1));
comment on column evidence.attachment.act is 'The act that the file proves';
comment on column evidence.attachment.photographed_at is 'What the camera wrote into the picture, in the camera''s own time';
comment on column evidence.attachment.added_by_id is 'The account that added it; 0 = the system, or before accounts were recorded';
comment on column evidence.attachment.replaces is 'The revision before, which stays';
comment on column evidence.attachment.kept_because is 'Why a picture was used although it can hardly be read';
create index attachment_sha256 on evidence.attachment (sha256);

-- Written before content goes to the store: what never became an attachment is found here and removed.
create table evidence.arrival (
  sha256 text constraint arrival_pk primary key,
  at timestamptz not null
);
comment on table evidence.arrival is 'Content on its way into the store within the last day';

create table evidence.refused_file (
  id bigint generated always as identity constraint refused_file_pk primary key,
  unit_code text collate "C" not null,
  owner_kind text not null,
  owner_id text not null,
  file_name text not null,
  size_bytes bigint not null,
  sha256 text not null,
  finding text not null,
  sent_by text not null,
  sent_by_id bigint not null,
  at timestamptz not null
);
comment on table evidence.refused_file is 'Files in which the virus scan found something; their content is not kept';
create index refused_file_at on evidence.refused_file (unit_code, at desc);
call platform.guard('evidence.refused_file');
call platform.keep('evidence.refused_file');

create table evidence.store_check (
  id bigint generated always as identity constraint store_check_pk primary key,
  started_at timestamptz not null,
  last_sha256 text not null default '',
  checked bigint not null default 0,
  bytes bigint not null default 0,
  damaged bigint not null default 0,
  first_damaged text,
  finished_at timestamptz
);
comment on table evidence.store_check is 'Rounds in which every file was hashed again, and the first that did not match';
