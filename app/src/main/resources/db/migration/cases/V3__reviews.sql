-- The official quarterly review of case files (案卷评查): drawn by lot, read by somebody from elsewhere.
create table cases.review_round (
  id bigint generated always as identity constraint review_round_pk primary key,
  unit_code text collate "C" not null,
  quarter text not null constraint review_round_quarter_named check (quarter ~ '^20[0-9]{2}-Q[1-4]$'),
  per_county int not null constraint review_round_some check (per_county between 1 and 100),
  seed bigint not null,
  drawn_by text not null,
  drawn_at timestamptz not null,
  closed_on date,
  version int not null default 1,
  constraint review_round_once unique (unit_code, quarter)
);
comment on table cases.review_round is 'A quarterly review of a bureau; with the seed anybody can draw it again';

create table cases.reviewed (
  id bigint generated always as identity constraint reviewed_pk primary key,
  round_id bigint not null constraint reviewed_round_fk references cases.review_round,
  file_id bigint not null constraint reviewed_file_fk references cases.file,
  unit_code text collate "C" not null,
  procedure text not null,
  reviewer_id bigint not null,
  reviewer text not null,
  state text not null constraint reviewed_state_known check (state in ('DRAWN', 'SCORED', 'OBJECTED', 'FINAL')),
  score numeric(5, 2),
  is_excellent boolean not null default false,
  findings jsonb not null,
  zero text not null default '',
  zero_words text not null default '' constraint reviewed_zero_words_short check (length(zero_words) <= 2000),
  objection text not null default '' constraint reviewed_objection_short check (length(objection) <= 2000),
  objected_by text not null default '',
  answer text not null default '' constraint reviewed_answer_short check (length(answer) <= 2000),
  version int not null default 1,
  constraint reviewed_once unique (round_id, file_id),
  constraint reviewed_score_there check ((state = 'DRAWN') = (score is null))
);
comment on table cases.reviewed is 'A file that was drawn, with what the rules and the reviewer found; unit_code is that of the case';
create index reviewed_reviewer on cases.reviewed (reviewer_id, state);

call platform.guard_shared_downwards('cases.review_round');
call platform.guard('cases.reviewed');
-- Who reviews a file sees what he writes; he takes part in the case itself while the round is open.
create policy reviewer on cases.reviewed using (reviewer_id = platform.asker());
call platform.trace('cases.review_round');
call platform.trace('cases.reviewed');
