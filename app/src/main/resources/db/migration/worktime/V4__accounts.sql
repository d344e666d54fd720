-- Who did it, as an account: names change and are not unique.
alter table worktime.clock_event add account_id bigint default platform.asker();
comment on column worktime.clock_event.account_id is 'Who it was; null = the system itself, or before accounts were recorded';
