-- Who did it, as an account: names change and are not unique.
alter table warnings.run add account_id bigint default platform.asker();
alter table warnings.event add account_id bigint default platform.asker();
comment on column warnings.run.account_id is 'Who started it; null = the system itself, or before accounts were recorded';
comment on column warnings.event.account_id is 'Who it was; null = the system itself, or before accounts were recorded';
