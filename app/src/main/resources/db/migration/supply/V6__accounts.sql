-- Who did it, as an account: names change and are not unique.
alter table supply.import add account_id bigint default platform.asker();
comment on column supply.import.account_id is 'Who started it; null = the system itself, or before accounts were recorded';
