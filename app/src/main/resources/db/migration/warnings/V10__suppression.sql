-- 免扰: for a retailer or an item a rule raises nothing until a day; what it would have raised is kept and counted.
create table warnings.suppression (
  id bigint generated always as identity constraint suppression_pk primary key,
  unit_code text collate "C" not null,
  rule_id text not null,
  retailer_id text,
  item_id text,
  reason text not null constraint suppression_reason_known
    check (reason in ('SEASONAL', 'STEADY_BUYER', 'DATA', 'FILED', 'UNDER_INVESTIGATION', 'OTHER')),
  words text not null constraint suppression_words_short check (length(words) between 1 and 2000),
  from_day date not null,
  until date not null,
  state text not null constraint suppression_state_known
    check (state in ('PROPOSED', 'ACTIVE', 'REJECTED', 'ENDED')),
  proposed_by text not null,
  proposed_by_id bigint not null,
  proposed_at timestamptz not null,
  decided_by text,
  decided_by_id bigint,
  decided_at timestamptz,
  decision text constraint suppression_decision_short check (length(decision) <= 2000),
  ended_by text,
  ended_at timestamptz,
  ending text constraint suppression_ending_short check (length(ending) <= 2000),
  form_key text not null constraint suppression_form_once unique,
  version int not null default 1,
  constraint suppression_of_one check (num_nonnulls(retailer_id, item_id) = 1),
  constraint suppression_days check (until >= from_day and until <= from_day + 180),
  constraint suppression_by_two check (decided_by_id is null or decided_by_id <> proposed_by_id),
  constraint suppression_decision_is_whole check (
    (state = 'PROPOSED') = (decided_at is null) and num_nulls(decided_by, decided_by_id, decided_at, decision) in (0, 4)),
  constraint suppression_end_is_whole check (
    (state = 'ENDED') = (ended_at is not null) and num_nulls(ended_by, ended_at, ending) in (0, 3))
);
comment on table warnings.suppression is 'A rule raises no warning for a retailer or an item from a day until another; an early end moves until';
create index suppression_rule on warnings.suppression (rule_id, unit_code) where state in ('ACTIVE', 'ENDED');
create index suppression_retailer on warnings.suppression (retailer_id);

create table warnings.suppressed_hit (
  id bigint generated always as identity constraint suppressed_hit_pk primary key,
  suppression_id bigint not null constraint suppressed_hit_suppression_fk references warnings.suppression,
  unit_code text collate "C" not null,
  finding_key text not null constraint suppressed_hit_once unique,
  run_id bigint not null constraint suppressed_hit_run_fk references warnings.run,
  rule_id text not null,
  retailer_id text,
  item_id text,
  order_number text,
  occurred_on date not null,
  observed numeric not null,
  baseline numeric,
  ratio numeric,
  sentence text not null,
  priority int not null,
  at timestamptz not null
);
comment on table warnings.suppressed_hit is 'What a run found while a suppression held: raised no warning, kept and counted';
create index suppressed_hit_of on warnings.suppressed_hit (suppression_id, occurred_on desc);
create index suppressed_hit_run on warnings.suppressed_hit (run_id);

create table warnings.run_hit (
  run_id bigint not null constraint run_hit_run_fk references warnings.run,
  hit_id bigint not null constraint run_hit_hit_fk references warnings.suppressed_hit,
  unit_code text collate "C" not null,
  rule_id text not null,
  constraint run_hit_pk primary key (run_id, hit_id)
);
comment on table warnings.run_hit is 'What a run found and did not raise: hits it made, and those of an earlier run';

call platform.guard('warnings.run_hit');
call platform.keep('warnings.run_hit');
call platform.guard('warnings.suppression');
call platform.guard('warnings.suppressed_hit');
call platform.trace('warnings.suppression');
call platform.keep('warnings.suppressed_hit');
