-- Who is looked at how closely: decided by people, with a day to look again. And who trades without a licence.
create table retailers.watch_decision (
  id bigint generated always as identity constraint watch_decision_pk primary key,
  unit_code text collate "C" not null,
  retailer_id text collate "C" not null constraint watch_decision_retailer_fk references retailers.retailer,
  watch_class text not null constraint watch_decision_class_known check (watch_class in ('LAW_ABIDING', 'ORDINARY', 'KEY')),
  proposed_class text,
  grounds text not null,
  reason text not null constraint watch_decision_has_reason check (length(reason) between 1 and 500),
  again_on date not null,
  decided_by text not null,
  decided_at timestamptz not null
);
comment on table retailers.watch_decision is 'Decisions about watch classes; grounds are what the records told then, proposed_class what the rule made of them';
create index watch_decision_retailer on retailers.watch_decision (retailer_id, id);
call platform.guard('retailers.watch_decision');
call platform.keep('retailers.watch_decision');

create table retailers.watch_level (
  signal text constraint watch_level_pk primary key,
  ordinary_from int not null constraint watch_level_ordinary_positive check (ordinary_from > 0),
  key_from int not null,
  constraint watch_level_order check (key_from >= ordinary_from)
);
comment on table retailers.watch_level is 'From how many of a signal within twelve months a class is proposed; in place of what the signal brings along';
call platform.trace('retailers.watch_level');

create table retailers.unlicensed (
  retailer_id text collate "C" constraint unlicensed_pk primary key
    constraint unlicensed_retailer_fk references retailers.retailer,
  unit_code text collate "C" not null,
  since date not null,
  found_how text not null,
  state text not null default 'OPEN' constraint unlicensed_state_known check (state in ('OPEN', 'LICENSED', 'ENDED')),
  licensed_as text collate "C" constraint unlicensed_licensed_fk references retailers.retailer,
  version int not null default 0,
  constraint unlicensed_link check ((state = 'LICENSED') = (licensed_as is not null))
);
comment on table retailers.unlicensed is 'Households that trade without a licence: since when, how found, and the file they got when licensed';
create index unlicensed_unit on retailers.unlicensed (unit_code, state, since);
create index unlicensed_licensed_as on retailers.unlicensed (licensed_as) where licensed_as is not null;
call platform.guard('retailers.unlicensed');
call platform.trace('retailers.unlicensed');

create table retailers.unlicensed_event (
  id bigint generated always as identity constraint unlicensed_event_pk primary key,
  unit_code text collate "C" not null,
  retailer_id text collate "C" not null constraint unlicensed_event_fk references retailers.unlicensed,
  happened_on date not null,
  kind text not null,
  words text not null,
  entered_by text not null,
  entered_at timestamptz not null
);
comment on table retailers.unlicensed_event is 'What was done about an unlicensed household; never changed';
create index unlicensed_event_retailer on retailers.unlicensed_event (retailer_id, id);
call platform.guard('retailers.unlicensed_event');
call platform.keep('retailers.unlicensed_event');
