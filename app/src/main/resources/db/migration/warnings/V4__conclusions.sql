-- What a step concluded stays with its line of the timeline, and the opinion with the conclusion it was given for:
-- a reopened warning shows each conclusion as it was.
alter table warnings.event add reason_code text, add measure text;
comment on column warnings.event.reason_code is 'Cause that the step named; null for steps that name none';
comment on column warnings.event.measure is 'What followed from an irregularity';

alter table warnings.answer add event_id bigint constraint answer_event_fk references warnings.event;
update warnings.answer a set event_id = (
  select max(e.id) from warnings.event e
  where e.warning_id = a.warning_id and e.kind in ('HARMLESS', 'IRREGULAR'));
alter table warnings.answer alter event_id set not null;
alter table warnings.answer drop constraint answer_pk;
alter table warnings.answer add constraint answer_pk primary key (event_id, question);
create index answer_warning on warnings.answer (warning_id);
call platform.keep('warnings.answer');
