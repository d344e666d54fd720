-- Two administrators at one account: the second sees that it has changed.
alter table organization.account add column version int not null default 0;
