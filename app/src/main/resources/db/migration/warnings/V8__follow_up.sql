-- What follows from a conclusion: papers of supervision, visits of the shop, referrals. A warning is in follow-up until they are closed.
alter table warnings.event drop constraint event_kind_known;
alter table warnings.event add constraint event_kind_known
  check (kind in ('RAISED', 'ASSIGNED', 'NOT_PROCESSED', 'RETURNED', 'HARMLESS', 'IRREGULAR', 'REOPENED', 'NOTED', 'FOLLOWED'));

create table warnings.follow_up (
  id bigint generated always as identity constraint follow_up_pk primary key,
  warning_id bigint not null constraint follow_up_warning_fk references warnings.warning,
  unit_code text collate "C" not null,
  kind text not null constraint follow_up_kind_known check (kind in ('INSTRUMENT', 'REFERRAL')),
  reference bigint not null,
  title text not null,
  opened_at timestamptz not null,
  opened_by text not null,
  closed_at timestamptz,
  closed_by text,
  result text,
  constraint follow_up_once unique (kind, reference, warning_id),
  constraint follow_up_end_is_complete check (num_nulls(closed_at, closed_by, result) in (0, 3))
);
comment on table warnings.follow_up is 'What was begun because of a warning and when it ended; reference is the instrument or the referral';
create index follow_up_warning on warnings.follow_up (warning_id);
create index follow_up_open on warnings.follow_up (unit_code, warning_id) where closed_at is null;

create table warnings.visit (
  id bigint generated always as identity constraint visit_pk primary key,
  unit_code text collate "C" not null,
  warning_id bigint not null constraint visit_warning_fk references warnings.warning,
  rule_id text not null,
  dossier text not null,
  place text not null,
  sentence text not null,
  look_at text not null constraint visit_look_at_short check (length(look_at) between 1 and 2000),
  who text not null,
  account_id bigint,
  until date not null,
  ordered_by text not null,
  ordered_at timestamptz not null,
  state text not null constraint visit_state_known check (state in ('ORDERED', 'DONE', 'CANCELLED')),
  visited_on date,
  findings text constraint visit_findings_short check (length(findings) <= 2000),
  longitude numeric(9, 6) constraint visit_longitude check (longitude between -180 and 180),
  latitude numeric(8, 6) constraint visit_latitude check (latitude between -90 and 90),
  done_by text,
  done_at timestamptz,
  form_key text not null constraint visit_form_once unique,
  version int not null default 1,
  constraint visit_end_is_complete check (
    (state = 'ORDERED' and done_at is null)
    or (state = 'DONE' and num_nulls(done_at, done_by, visited_on, findings) = 0)
    or (state = 'CANCELLED' and num_nulls(done_at, done_by, findings) = 0))
);
comment on table warnings.visit is 'Visits of a shop that the county ordered; unit_code is the unit that goes, findings of a cancelled one say why';
create index visit_warning on warnings.visit (warning_id);
create index visit_open on warnings.visit (unit_code, until) where state = 'ORDERED';

create table warnings.referral (
  id bigint generated always as identity constraint referral_pk primary key,
  unit_code text collate "C" not null,
  warning_id bigint not null constraint referral_warning_fk references warnings.warning,
  way text not null constraint referral_way_known check (way in ('CASE', 'UNIT', 'DEPARTMENT', 'POLICE', 'OTHER')),
  receiver text not null constraint referral_receiver_short check (length(receiver) between 1 and 100),
  reason text not null constraint referral_reason_short check (length(reason) between 1 and 2000),
  sender_code text collate "C" not null,
  referred_on date not null,
  referred_by text not null,
  state text not null constraint referral_state_known check (state in ('SENT', 'RECEIVED', 'ANSWERED')),
  received_on date,
  received_by text,
  answered_on date,
  feedback text constraint referral_feedback_short check (length(feedback) <= 2000),
  form_key text not null constraint referral_form_once unique,
  version int not null default 1,
  constraint referral_receipt_is_whole check ((state = 'SENT') = (received_on is null) and num_nulls(received_on, received_by) in (0, 2)),
  constraint referral_answer_is_whole check ((state = 'ANSWERED') = (answered_on is not null) and num_nulls(answered_on, feedback) in (0, 2))
);
comment on table warnings.referral is 'Warnings handed to a case, another unit or department, with their receipt and what came of it';
create index referral_warning on warnings.referral (warning_id);

call platform.guard('warnings.follow_up');
call platform.guard('warnings.visit');
call platform.guard('warnings.referral');
call platform.trace('warnings.follow_up');
call platform.trace('warnings.visit');
call platform.trace('warnings.referral');
