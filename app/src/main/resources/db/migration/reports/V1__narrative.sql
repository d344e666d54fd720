-- What people write about a month; the figures of the month are always counted anew.
create table reports.narrative (
  unit_code text collate "C" not null,
  month date not null constraint narrative_month_is_first_day check (extract(day from month) = 1),
  done text not null,
  plan text not null,
  version int not null,
  edited_by text not null,
  edited_at timestamptz not null,
  constraint narrative_pk primary key (unit_code, month)
);
comment on table reports.narrative is 'What a unit did about a month''s warnings and what it plans for the next';

call platform.guard('reports.narrative');
call platform.trace('reports.narrative');
