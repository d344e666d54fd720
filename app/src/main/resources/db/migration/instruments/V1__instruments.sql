-- Papers of supervision (监督文书) and what happened to each. unit_code is the receiver: whoever sends lies above it and sees it too.
create table instruments.instrument (
  id bigint generated always as identity constraint instrument_pk primary key,
  unit_code text collate "C" not null,
  sender_code text collate "C" not null,
  about_code text collate "C" not null,
  kind text not null constraint instrument_kind_known
    check (kind in ('INQUIRY', 'RECTIFICATION', 'OPINION', 'ASSIGNMENT')),
  number text not null default '',
  title text not null constraint instrument_title_short check (length(title) between 1 and 100),
  facts text not null constraint instrument_facts_short check (length(facts) between 1 and 4000),
  demands text not null constraint instrument_demands_short check (length(demands) between 1 and 4000),
  evidence text not null constraint instrument_evidence_short check (length(evidence) <= 2000),
  subject_kind text not null,
  subject_id text not null,
  state text not null constraint instrument_state_known
    check (state in ('ISSUED', 'RECEIVED', 'REPLIED', 'CLOSED', 'WITHDRAWN')),
  issued_on date not null,
  due_on date not null,
  issued_by text not null,
  issued_by_id bigint not null,
  issued_at timestamptz not null,
  received_on date,
  drafted_on date,
  replied_on date,
  late_days int not null default 0,
  closed_on date,
  rounds int not null default 1,
  form_key text not null constraint instrument_form_once unique,
  version int not null default 1,
  constraint instrument_due_after_issue check (due_on >= issued_on),
  constraint instrument_receiver_below check (starts_with(unit_code, sender_code) and unit_code <> sender_code),
  constraint instrument_end_is_complete check ((state in ('CLOSED', 'WITHDRAWN')) = (closed_on is not null))
);
comment on table instruments.instrument is 'Inquiry letters, rectification notices, inspection opinions and assigned tasks; unit_code is the receiver';
comment on column instruments.instrument.about_code is 'The unit of what it is about, which reads it; empty = nothing in particular';
comment on column instruments.instrument.due_on is 'The day that stands on the paper, or that was set when it was asked again';
comment on column instruments.instrument.late_days is 'Days after due_on at which the last reply came';
create index instrument_open on instruments.instrument (unit_code, state, due_on);
create index instrument_issued on instruments.instrument (unit_code, issued_on desc, id desc);
create index instrument_about on instruments.instrument (about_code, id);
create index instrument_subject on instruments.instrument (subject_kind, subject_id);

create table instruments.step (
  id bigint generated always as identity constraint step_pk primary key,
  instrument_id bigint not null constraint step_instrument_fk references instruments.instrument,
  unit_code text collate "C" not null,
  about_code text collate "C" not null,
  at timestamptz not null,
  actor text not null,
  account_id bigint default platform.asker(),
  act text not null constraint step_act_known
    check (act in ('ISSUED', 'RECEIVED', 'DRAFTED', 'REPLIED', 'ASKED_AGAIN', 'ACCEPTED', 'WITHDRAWN', 'NOTED')),
  words text not null,
  due_on date,
  on_paper boolean not null
);
comment on table instruments.step is 'What happened to an instrument, in order; on_paper: the sender recorded what came to him on paper';
create index step_instrument on instruments.step (instrument_id, id);

call platform.guard('instruments.instrument');
call platform.guard('instruments.step');
-- The unit that the matter lies in reads along.
create policy about on instruments.instrument for select
  using (about_code <> '' and about_code >= current_setting('jinye.unit_from', true)
     and about_code < current_setting('jinye.unit_to', true));
create policy about on instruments.step for select
  using (about_code <> '' and about_code >= current_setting('jinye.unit_from', true)
     and about_code < current_setting('jinye.unit_to', true));
call platform.trace('instruments.instrument');
call platform.keep('instruments.step');
