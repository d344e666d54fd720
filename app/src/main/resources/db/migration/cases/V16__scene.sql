-- What officers wrote down at the scene (现场记录), often without a network, until a case is opened from it.
create table cases.scene (
  id bigint generated always as identity constraint scene_pk primary key,
  version int not null default 1,
  unit_code text collate "C" not null,
  participants bigint[] not null default '{}',
  content jsonb not null default '{}',
  content_sealed bytea,
  found_at timestamp,
  place text not null default '',
  party_name text not null default '',
  file_id bigint constraint scene_file_fk references cases.file,
  made_by text not null,
  made_by_id bigint not null,
  sent_at timestamptz not null,
  changed_at timestamptz not null,
  form_key text collate "C" not null constraint scene_form_once unique
);
comment on table cases.scene is 'Records of the scene as they came from devices, merged by field';
comment on column cases.scene.content is 'Texts by field; goods.<id>.<field>, signature.<id>.<field>';
comment on column cases.scene.content_sealed is 'The same of fields with identity numbers and telephones';
comment on column cases.scene.file_id is 'The case opened from it; null before';
create index scene_newest on cases.scene (unit_code, sent_at desc, id desc);
create index scene_participants on cases.scene using gin (participants);
create index scene_file on cases.scene (file_id) where file_id is not null;
call platform.guard_with_participants('cases.scene');
call platform.trace('cases.scene');
