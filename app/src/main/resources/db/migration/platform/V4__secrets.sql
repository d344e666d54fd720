-- Sensitive fields: which keys seal them, and who looked at one in clear text.
create table platform.secret_key (
  key_id text constraint secret_key_pk primary key
    constraint secret_key_id_plain check (key_id ~ '^[A-Za-z0-9_-]{1,32}$'),
  sealed_seed bytea not null,
  added_at timestamptz not null
);
comment on table platform.secret_key is
  'One row for every key that may have sealed something: the seed of the search digests, sealed by that key, tells whether a configured key is the right one';
call platform.keep('platform.secret_key');

create table platform.reveal (
  id bigint generated always as identity constraint reveal_pk primary key,
  at timestamptz not null,
  unit_code text collate "C" not null,
  account_id bigint not null,
  actor text not null,
  address text not null,
  request_id text not null,
  kind text not null,
  subject text not null,
  what text not null,
  reason text not null constraint reveal_has_reason check (length(trim(reason)) between 2 and 200)
);
comment on table platform.reveal is
  'Who had a sensitive field shown in clear text, when, from where and why; unit_code is the unit of who looked';
create index reveal_at on platform.reveal (at);
create index reveal_subject on platform.reveal (kind, subject);
call platform.guard('platform.reveal');
call platform.keep('platform.reveal');
