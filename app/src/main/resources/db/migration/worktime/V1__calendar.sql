-- A year's table is never changed: a corrected one is a new edition, and the newest is in force.
create table worktime.calendar_edition (
  id bigint generated always as identity constraint calendar_edition_pk primary key,
  year int not null constraint calendar_edition_year_plausible check (year between 2000 and 2100),
  number int not null constraint calendar_edition_number_counts check (number > 0),
  notice text not null constraint calendar_edition_notice_short check (length(notice) <= 500),
  file_name text not null,
  sha256 text not null constraint calendar_edition_sha256_form check (sha256 ~ '^[0-9a-f]{64}$'),
  accepted_by text not null,
  accepted_at timestamptz not null,
  constraint calendar_edition_number_once unique (year, number)
);
comment on table worktime.calendar_edition is 'Published tables of days off and make-up days by year; the highest number of a year is in force';

create table worktime.calendar_day (
  edition_id bigint not null
    constraint calendar_day_edition_fk references worktime.calendar_edition,
  day date not null,
  kind text not null constraint calendar_day_kind_known check (kind in ('OFF', 'MAKE_UP')),
  holiday text not null constraint calendar_day_holiday_named check (length(holiday) between 1 and 40),
  constraint calendar_day_pk primary key (edition_id, day),
  constraint calendar_day_make_up_at_weekend check (kind = 'OFF' or extract(isodow from day) >= 6)
);
comment on table worktime.calendar_day is 'The days that an edition names; all others follow the week';

call platform.keep('worktime.calendar_edition');
call platform.keep('worktime.calendar_day');
