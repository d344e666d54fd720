-- Sessions of signed-in people (Spring Session) and jobs (db-scheduler): shared by all nodes.
create table platform.spring_session (
  primary_id char(36) not null constraint spring_session_pk primary key,
  session_id char(36) not null,
  creation_time bigint not null,
  last_access_time bigint not null,
  max_inactive_interval int not null,
  expiry_time bigint not null,
  principal_name varchar(100)
);
comment on table platform.spring_session is 'Web sessions';
create unique index spring_session_session_id on platform.spring_session (session_id);
create index spring_session_expiry on platform.spring_session (expiry_time);
create index spring_session_principal on platform.spring_session (principal_name);

create table platform.spring_session_attributes (
  session_primary_id char(36) not null
    constraint spring_session_attributes_session_fk references platform.spring_session on delete cascade,
  attribute_name varchar(200) not null,
  attribute_bytes bytea not null,
  constraint spring_session_attributes_pk primary key (session_primary_id, attribute_name)
);
comment on table platform.spring_session_attributes is 'What web sessions hold';

create table platform.scheduled_task (
  task_name text not null,
  task_instance text not null,
  task_data bytea,
  execution_time timestamptz not null,
  picked boolean not null,
  picked_by text,
  last_success timestamptz,
  last_failure timestamptz,
  consecutive_failures int,
  last_heartbeat timestamptz,
  version bigint not null,
  priority smallint,
  constraint scheduled_task_pk primary key (task_name, task_instance)
);
comment on table platform.scheduled_task is 'Jobs of all nodes, claimed by db-scheduler';
create index scheduled_task_execution_time on platform.scheduled_task (execution_time);
create index scheduled_task_last_heartbeat on platform.scheduled_task (last_heartbeat);
