-- The course of a transfer to the police (State Council order 310), event by event; and which cases are suspected.
alter table cases.file
  add column suspected boolean not null default false,
  add column transfer_stage text not null default '' constraint file_transfer_stage_known
    check (transfer_stage in ('', 'SUSPECTED', 'REPORTED', 'APPROVED', 'REFUSED', 'SENT', 'RECEIVED', 'POLICE_FILED',
      'POLICE_REFUSED', 'RECONSIDERING', 'UPHELD', 'CHANGED', 'SUPERVISION_ASKED', 'BACK', 'DONE'));
comment on column cases.file.suspected is 'Its figures pass a criminal threshold; repeats what the casebook says, for lists';
comment on column cases.file.transfer_stage is 'Where its transfer stands; empty = nothing was entered';
create index file_transfer on cases.file (unit_code, found_at desc) where suspected or transfer_stage <> '' or course_end = 'TO_POLICE';

create table cases.transfer_event (
  id bigint generated always as identity constraint transfer_event_pk primary key,
  file_id bigint not null constraint transfer_event_file_fk references cases.file,
  unit_code text collate "C" not null,
  act text not null,
  at timestamp not null,
  document text not null default '' constraint transfer_event_document_short check (length(document) <= 200),
  words text not null default '' constraint transfer_event_words_short check (length(words) <= 2000),
  persons int not null default 0,
  made_by text not null,
  made_at timestamptz not null,
  form_key text not null constraint transfer_event_form_once unique
);
comment on table cases.transfer_event is 'What happened with a transfer to the police, in order; never changed';
create index transfer_event_file on cases.transfer_event (file_id, id);
call platform.guard('cases.transfer_event');
create policy participants on cases.transfer_event using
  (exists (select from cases.file f where f.id = file_id and f.participants @> array[platform.asker()]));
call platform.keep('cases.transfer_event');
