-- Who belongs to which self-discipline group from when to when; the column that held only the present one goes.
create table retailers.group_member (
  id bigint generated always as identity constraint group_member_pk primary key,
  unit_code text collate "C" not null,
  group_id text collate "C" not null constraint group_member_group_fk references retailers.retailer,
  retailer_id text collate "C" not null constraint group_member_retailer_fk references retailers.retailer,
  role text not null constraint group_member_role_known check (role in ('LEADER', 'MEMBER')),
  joined_on date not null,
  left_on date constraint group_member_leaves_later check (left_on >= joined_on),
  left_because text not null default '',
  entered_by text not null,
  constraint group_member_not_itself check (group_id <> retailer_id),
  constraint group_member_leaves_whole check ((left_on is null) = (left_because = ''))
);
comment on table retailers.group_member is 'Shops in self-discipline groups; left_on is the first day on which the shop belongs no longer';
create unique index group_member_once on retailers.group_member (retailer_id) where left_on is null;
create unique index group_member_one_leader on retailers.group_member (group_id) where left_on is null and role = 'LEADER';
create index group_member_group on retailers.group_member (group_id, joined_on);
create index group_member_retailer on retailers.group_member (retailer_id, joined_on);
call platform.guard('retailers.group_member');
call platform.trace('retailers.group_member');

select set_config('jinye.unit_from', '', true), set_config('jinye.unit_to', ':', true);
insert into retailers.group_member (unit_code, group_id, retailer_id, role, joined_on, entered_by)
select unit_code, group_id, retailer_id, 'MEMBER', current_date, '系统'
from retailers.retailer r
where group_id is not null and exists (select from retailers.retailer g where g.retailer_id = r.group_id);
alter table retailers.retailer drop column group_id;
