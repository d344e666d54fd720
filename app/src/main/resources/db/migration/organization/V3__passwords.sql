-- Passwords leave the account's row: the newest row here counts, the older ones may not come back.
create table organization.password (
  id bigint generated always as identity constraint password_pk primary key,
  account_id bigint not null constraint password_account_fk references organization.account,
  hash text not null,
  temporary boolean not null default false,
  set_by text not null,
  set_at timestamptz not null
);
comment on table organization.password is
  'Hashes of passwords, the newest of an account counts; temporary = given by somebody else, to be changed at the next sign-in';
create index password_account on organization.password (account_id, id);

-- the owner, too, sees accounts only with a scope
select set_config('jinye.unit_from', '', true), set_config('jinye.unit_to', ':', true);
insert into organization.password (account_id, hash, set_by, set_at)
  select id, password_hash, '系统（升级）', now() from organization.account;
alter table organization.account drop column password_hash;

alter table organization.password enable row level security;
alter table organization.password force row level security;
create policy of_accounts_in_sight on organization.password
  using (exists (select from organization.account a where a.id = account_id));
call platform.keep('organization.password');
