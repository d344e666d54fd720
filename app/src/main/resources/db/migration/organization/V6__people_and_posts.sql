-- Posts apart from people; who held which post on which day; who stands in. Roles come with posts.
create extension if not exists btree_gist;

create table organization.person (
  id bigint generated always as identity constraint person_pk primary key,
  staff_number text not null constraint person_staff_number_unique unique
    constraint person_staff_number_form check (staff_number ~ '^[0-9A-Za-z-]{1,20}$'),
  name text not null constraint person_has_name check (length(trim(name)) between 1 and 50),
  initials text not null,
  identity_sealed bytea,
  identity_masked text not null default '',
  identity_index text,
  telephone_sealed bytea,
  telephone_masked text not null default '',
  telephone_index text,
  unit_code text collate "C" not null,
  entered date not null,
  left_on date,
  account_id bigint constraint person_account_unique unique
    constraint person_account_fk references organization.account,
  version int not null default 0,
  constraint person_leaves_after_entering check (left_on >= entered)
);
comment on table organization.person is
  'People by staff number; unit_code is the unit they belong to now; identity number and telephone are sealed; left_on = last day';
create index person_unit on organization.person (unit_code, staff_number);
create index person_identity on organization.person (identity_index);

create table organization.post (
  id bigint generated always as identity constraint post_pk primary key,
  code text collate "C" not null constraint post_code_unique unique
    constraint post_code_form check (code ~ '^[0-9A-Za-z-]{1,20}$'),
  unit_code text collate "C" not null constraint post_unit_fk references organization.unit,
  title text not null constraint post_has_title check (length(trim(title)) between 1 and 50),
  kind text not null,
  valid_from date not null,
  valid_to date,
  version int not null default 0,
  constraint post_closes_after_it_opened check (valid_to >= valid_from)
);
comment on table organization.post is 'Posts of units; the kind gives the roles (PostKind); valid_to = last day';
create index post_unit on organization.post (unit_code, code);

create table organization.holding (
  id bigint generated always as identity constraint holding_pk primary key,
  person_id bigint not null constraint holding_person_fk references organization.person,
  post_id bigint not null constraint holding_post_fk references organization.post,
  unit_code text collate "C" not null,
  place text not null constraint holding_place_known check (place in ('A', 'B')),
  from_day date not null,
  to_day date,
  ground text not null default '' constraint holding_ground_short check (length(ground) <= 200),
  person_name text not null,
  post_title text not null,
  unit_name text not null,
  constraint holding_ends_after_it_began check (to_day >= from_day),
  constraint holding_one_in_a_place_at_once
    exclude using gist (post_id with =, place with =, daterange(from_day, to_day, '[]') with &&),
  constraint holding_not_a_and_b_at_once
    exclude using gist (post_id with =, person_id with =, daterange(from_day, to_day, '[]') with &&)
);
comment on table organization.holding is
  'Who held which post from which day to which (both included); unit_code is that of the post and stays; the names are those of the day it was written, for those who no longer see the other one';
create index holding_person on organization.holding (person_id, from_day);
create index holding_post on organization.holding (post_id, place, from_day);
create index holding_unit on organization.holding (unit_code);

create table organization.absence (
  id bigint generated always as identity constraint absence_pk primary key,
  person_id bigint not null constraint absence_person_fk references organization.person,
  unit_code text collate "C" not null,
  kind text not null constraint absence_kind_known check (kind in ('LEAVE', 'SICK', 'TRAVEL', 'TRAINING', 'OTHER')),
  from_day date not null,
  to_day date not null,
  stand_in_id bigint constraint absence_stand_in_fk references organization.person,
  ground text not null default '' constraint absence_ground_short check (length(ground) <= 200),
  constraint absence_ends_after_it_began check (to_day >= from_day),
  constraint absence_stand_in_is_another check (stand_in_id <> person_id),
  constraint absence_once_at_a_time
    exclude using gist (person_id with =, daterange(from_day, to_day, '[]') with &&)
);
comment on table organization.absence is
  'Who is away from which day to which (both included); stand_in_id null = the B persons of the posts stand in; unit_code is that of the person on entry';
create index absence_stand_in on organization.absence (stand_in_id);
create index absence_unit on organization.absence (unit_code, from_day);

call platform.guard('organization.person');
call platform.guard('organization.post');
call platform.guard('organization.holding');
call platform.guard('organization.absence');
-- the whole career is seen with the person, wherever its posts lie
create policy of_people_in_sight on organization.holding for select
  using (exists (select from organization.person p where p.id = person_id));
call platform.trace('organization.person');
call platform.trace('organization.post');
call platform.trace('organization.holding');
call platform.trace('organization.absence');
