-- What an edition moved is found once, when it comes into force: later the clocks have gone on.
create table worktime.moved_limit (
  year int not null,
  edition int not null,
  number int not null,
  unit_code text collate "C" not null,
  owner text not null,
  subject text not null,
  kind text not null,
  path text,
  due_before date not null,
  due_after date not null,
  constraint moved_limit_pk primary key (year, edition, number),
  constraint moved_limit_edition_fk foreign key (year, edition)
    references worktime.calendar_edition (year, number),
  constraint moved_limit_moved check (due_before <> due_after)
);
comment on table worktime.moved_limit is 'Open limits whose last day an edition of the calendar moved, with the old and the new day';

call platform.guard('worktime.moved_limit');
call platform.keep('worktime.moved_limit');
