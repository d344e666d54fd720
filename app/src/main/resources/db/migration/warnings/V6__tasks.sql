-- Open warnings stand in the list of tasks; those raised before this version get theirs at its first start.
create table warnings.without_task (
  warning_id bigint constraint without_task_pk primary key
);
comment on table warnings.without_task is 'Open warnings of an older version that have no task yet; empty once the server has started';

-- the owner, too, sees warnings only with a scope
select set_config('jinye.unit_from', '', true), set_config('jinye.unit_to', ':', true);
insert into warnings.without_task
  select id from warnings.warning where state in ('RAISED', 'ASSIGNED');
