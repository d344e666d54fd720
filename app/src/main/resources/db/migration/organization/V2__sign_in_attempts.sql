-- Who tried to sign in, from where, and what came of it. The pauses after failures are computed from here.
create table organization.sign_in_attempt (
  id bigint generated always as identity constraint sign_in_attempt_pk primary key,
  at timestamptz not null,
  username text not null constraint sign_in_attempt_username_short check (length(username) <= 100),
  account_id bigint,
  unit_code text collate "C" not null,
  address text not null,
  outcome text not null
    constraint sign_in_attempt_outcome_known check (outcome in ('SUCCEEDED', 'FAILED', 'REFUSED', 'RELEASED')),
  reason text not null default ''
);
comment on table organization.sign_in_attempt is
  'Attempts to sign in; account_id null and unit_code empty = no such account, seen with the whole nation in scope only; RELEASED ends a pause';
create index sign_in_attempt_username_at on organization.sign_in_attempt (username, at);
create index sign_in_attempt_address_at on organization.sign_in_attempt (address, at);
create index sign_in_attempt_account_at on organization.sign_in_attempt (account_id, at);
create index sign_in_attempt_at on organization.sign_in_attempt (at);

call platform.guard('organization.sign_in_attempt');
call platform.keep('organization.sign_in_attempt');
