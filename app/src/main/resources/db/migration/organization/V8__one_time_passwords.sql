-- A second step at the sign-in: a secret that an app shares, and codes for a lost phone.
create table organization.one_time_password (
  account_id bigint not null constraint one_time_password_pk primary key
    constraint one_time_password_account_fk references organization.account,
  secret_sealed bytea not null,
  confirmed_at timestamptz,
  last_step bigint not null default 0
);
comment on table organization.one_time_password is
  'Secret shared with an authenticator app, sealed; confirmed_at null = not yet in use; last_step = newest step of 30 s whose code was taken';

create table organization.recovery_code (
  account_id bigint not null constraint recovery_code_account_fk references organization.account,
  code_index text not null,
  used_at timestamptz,
  constraint recovery_code_pk primary key (account_id, code_index)
);
comment on table organization.recovery_code is 'Keyed digests of codes for a lost phone; each counts once';

create table organization.one_time_event (
  id bigint generated always as identity constraint one_time_event_pk primary key,
  account_id bigint not null constraint one_time_event_account_fk references organization.account,
  at timestamptz not null,
  kind text not null constraint one_time_event_kind_known
    check (kind in ('SWITCHED_ON', 'NEW_CODES', 'CODE_USED', 'SWITCHED_OFF', 'RESET')),
  done_by text not null,
  reason text not null default '',
  constraint one_time_event_reset_has_reason check (kind <> 'RESET' or length(trim(reason)) > 0)
);
comment on table organization.one_time_event is 'What happened to the one-time password of an account, by whom and why';
create index one_time_event_account on organization.one_time_event (account_id, id);

do $$
declare
  kept text;
begin
  foreach kept in array array['one_time_password', 'recovery_code', 'one_time_event'] loop
    execute format('alter table organization.%I enable row level security', kept);
    execute format('alter table organization.%I force row level security', kept);
    execute format('create policy of_accounts_in_sight on organization.%I
                    using (exists (select from organization.account a where a.id = account_id))', kept);
  end loop;
end $$;
call platform.keep('organization.one_time_event');

-- By which way somebody came; a right password before a one-time password is only half the way.
alter table organization.sign_in_attempt add column way text not null default 'PASSWORD'
  constraint sign_in_attempt_way_known check (way in ('PASSWORD', 'CODE', 'PROVIDER', 'TOKEN'));
alter table organization.sign_in_attempt drop constraint sign_in_attempt_outcome_known;
alter table organization.sign_in_attempt add constraint sign_in_attempt_outcome_known
  check (outcome in ('SUCCEEDED', 'HALFWAY', 'FAILED', 'REFUSED', 'RELEASED'));
