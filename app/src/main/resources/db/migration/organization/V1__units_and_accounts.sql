-- Unit codes are compared byte by byte, so that a subtree is one range of an index.
create table organization.unit (
  unit_code text collate "C" not null constraint unit_pk primary key
    constraint unit_code_is_digits check (unit_code ~ '^([0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{8})$'),
  name text not null constraint unit_has_name check (length(trim(name)) between 1 and 100)
);
comment on table organization.unit is 'Bureaus by national division code: province 2, city 4, county 6 digits';

create table organization.account (
  id bigint generated always as identity constraint account_pk primary key,
  username text not null constraint account_username_unique unique,
  password_hash text not null,
  name text not null,
  role text not null constraint account_role_known check (role in ('SUPERVISOR', 'LEADER', 'ADMINISTRATOR')),
  unit_code text collate "C" not null,
  enabled boolean not null default true,
  demo boolean not null default false
);
comment on table organization.account is 'What people sign in with; unit_code empty = the whole nation; demo = has the published demo password';

call platform.guard('organization.unit');
call platform.guard('organization.account');
call platform.trace('organization.account');
call platform.trace('organization.unit');
