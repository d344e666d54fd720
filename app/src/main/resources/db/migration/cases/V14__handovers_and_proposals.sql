-- What cases handed over to the warning rules, and what they propose to the marketing unit.
create table cases.handover (
  file_id bigint constraint handover_pk primary key constraint handover_file_fk references cases.file,
  unit_code text collate "C" not null,
  seized_on date not null,
  lines int not null,
  codes int not null,
  sticks bigint not null,
  party_key text collate "C" not null default '',
  digest text collate "C" not null,
  handed_at timestamptz not null
);
comment on table cases.handover is 'Genuine cigarettes of a case as the rules read them now; no sticks = taken back';
comment on column cases.handover.party_key is 'What stands for the party in warnings; empty = nobody';
comment on column cases.handover.digest is 'Of what was handed over: the same again changes nothing';
call platform.guard('cases.handover');
create policy by_participation on cases.handover using (file_id = any ((select cases.taken_part())::bigint[]));
call platform.trace('cases.handover');

create table cases.proposal (
  id bigint generated always as identity constraint proposal_pk primary key,
  file_id bigint not null constraint proposal_file_fk references cases.file constraint proposal_once unique,
  unit_code text collate "C" not null,
  version int not null default 1,
  state text not null constraint proposal_state_known check (state in ('DRAFT', 'DROPPED', 'SENT', 'ANSWERED')),
  seized_on date not null,
  party text not null,
  sticks bigint not null,
  brand text not null default '',
  brand_sticks bigint not null default 0,
  bar_sticks bigint not null,
  bar_brand_sticks bigint not null,
  basis text not null,
  items jsonb not null default '[]',
  retailers jsonb not null default '[]',
  measure text not null default '' constraint proposal_measure_known
    check (measure in ('', 'STOP', 'REDUCE', 'WATCH', 'NONE')),
  reason text not null default '' constraint proposal_reason_short check (length(reason) <= 1000),
  to_unit text collate "C" not null default '',
  to_name text not null default '',
  drafted_at timestamptz not null,
  sent_at timestamptz,
  sent_by text not null default '',
  outcome text not null default '' constraint proposal_outcome_known
    check (outcome in ('', 'STOP', 'REDUCE', 'WATCH', 'NONE')),
  answer text not null default '' constraint proposal_answer_short check (length(answer) <= 1000),
  answered_on date,
  answered_by text not null default '',
  constraint proposal_sent_whole check ((state in ('SENT', 'ANSWERED')) = (sent_at is not null)
    and (sent_at is null) = (to_unit = '') and (sent_at is null or measure <> '')),
  constraint proposal_answered_whole check ((state = 'ANSWERED') = (answered_on is not null)
    and (answered_on is null) = (outcome = ''))
);
comment on table cases.proposal is 'Supply proposals to the marketing unit: somebody had much genuine tobacco at once';
comment on column cases.proposal.bar_sticks is 'From how many in all it is reported, as rule W19 had it when it was drafted';
comment on column cases.proposal.items is 'What was seized, as it was sent; retailers: whom the codes lead to';
create index proposal_newest on cases.proposal (seized_on desc, id desc) include (unit_code, state);
create index proposal_receiver on cases.proposal (to_unit) where to_unit <> '';
call platform.guard('cases.proposal');
create policy by_participation on cases.proposal using (file_id = any ((select cases.taken_part())::bigint[]));
-- The marketing unit sees what was sent to it, and nothing of the case.
create policy by_receiver on cases.proposal
  using (to_unit <> '' and to_unit >= current_setting('jinye.unit_from', true)
         and to_unit < current_setting('jinye.unit_to', true));
call platform.trace('cases.proposal');
