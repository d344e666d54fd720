-- Tokens with which a person's programs come in his name.
create table organization.api_token (
  id bigint generated always as identity constraint api_token_pk primary key,
  account_id bigint not null constraint api_token_account_fk references organization.account,
  name text not null constraint api_token_has_name check (length(trim(name)) between 1 and 50),
  scope text not null constraint api_token_scope_known check (scope in ('READ', 'IMPORT')),
  hint text not null,
  digest text not null constraint api_token_digest_unique unique,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  last_used_at timestamptz,
  last_address text,
  revoked_at timestamptz,
  revoked_by text,
  constraint api_token_at_most_a_year check (expires_at <= created_at + interval '367 days')
);
comment on table organization.api_token is 'Tokens of programs: digests only, what they open, until when; kept when revoked';
create index api_token_account on organization.api_token (account_id, id);

alter table organization.api_token enable row level security;
alter table organization.api_token force row level security;
create policy of_accounts_in_sight on organization.api_token
  using (exists (select from organization.account a where a.id = account_id));
