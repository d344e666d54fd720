-- The making of the demo city, so that it can go on after it was cut off.
create table demo.city (
  only_one boolean not null default true constraint city_pk primary key constraint city_only_one check (only_one),
  seed bigint not null,
  retailers int not null,
  weeks int not null,
  until timestamp not null
);
comment on table demo.city is 'What the demo city is made from; until is local time';

create table demo.step (
  name text not null constraint step_pk primary key,
  done_at timestamptz not null
);
comment on table demo.step is 'Steps of the making that are done';
