-- One letter per person and day: the row comes before the letter, so that nobody ever sends a second one.
create table tasks.digest (
  account_id bigint not null,
  day date not null,
  unit_code text collate "C" not null,
  taken_at timestamptz not null,
  sent_at timestamptz,
  failure text,
  constraint digest_pk primary key (account_id, day),
  constraint digest_sent_or_failed check (sent_at is null or failure is null)
);
comment on table tasks.digest is
  'Who was reminded by mail on which day; neither sent nor failed = being sent, or its node was killed meanwhile';
create index digest_not_sent on tasks.digest (day) where sent_at is null;

call platform.guard('tasks.digest');
