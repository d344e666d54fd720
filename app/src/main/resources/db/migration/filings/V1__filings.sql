-- Filings (备案): what business departments announce to the supervisor. unit_code is the unit that files.
create table filings.filing (
  id bigint generated always as identity constraint filing_pk primary key,
  unit_code text collate "C" not null,
  bureau_code text collate "C" not null,
  kind text not null,
  title text not null,
  from_date date not null,
  to_date date not null,
  facts jsonb not null,
  state text not null constraint filing_state_known
    check (state in ('FILED', 'ASKED', 'NOTED', 'OBJECTED', 'WITHDRAWN')),
  filed_on date not null,
  due_on date not null,
  filed_by text not null,
  filed_by_id bigint not null,
  on_paper boolean not null,
  form_key text not null constraint filing_form_once unique,
  version int not null default 0,
  constraint filing_dates_in_order check (from_date <= to_date)
);
comment on table filings.filing is 'Filings; bureau_code is the city or county bureau whose supervisor reads them, on_paper: he recorded what came on paper';
comment on column filings.filing.facts is 'The fields of its kind, by id';
comment on column filings.filing.due_on is 'The last day on which it was in time';
create index filing_list on filings.filing (unit_code, filed_on desc, id desc);
create index filing_kind on filings.filing (kind, from_date);

create table filings.filing_retailer (
  filing_id bigint not null constraint filing_retailer_filing_fk references filings.filing,
  unit_code text collate "C" not null,
  retailer_id text collate "C" not null,
  constraint filing_retailer_pk primary key (filing_id, retailer_id)
);
comment on table filings.filing_retailer is 'The retailers that a filing names';
create index filing_retailer_retailer on filings.filing_retailer (retailer_id);

create table filings.step (
  id bigint generated always as identity constraint step_pk primary key,
  filing_id bigint not null constraint step_filing_fk references filings.filing,
  unit_code text collate "C" not null,
  at timestamptz not null,
  actor text not null,
  account_id bigint default platform.asker(),
  act text not null constraint step_act_known
    check (act in ('FILED', 'ASKED', 'ANSWERED', 'NOTED', 'OBJECTED', 'WITHDRAWN')),
  words text not null
);
comment on table filings.step is 'What happened to a filing, in order';
create index step_filing on filings.step (filing_id, id);

-- What a bureau must have filed for a period; late and missing filings are seen here.
create table filings.duty (
  id bigint generated always as identity constraint duty_pk primary key,
  unit_code text collate "C" not null,
  kind text not null,
  period date not null,
  due_on date not null,
  filing_id bigint constraint duty_filing_fk references filings.filing,
  constraint duty_once unique (unit_code, kind, period)
);
comment on table filings.duty is 'Periodic filings that are due of a bureau; filing_id null = not filed yet';
create index duty_due on filings.duty (unit_code, due_on);

call platform.guard('filings.filing');
call platform.guard('filings.filing_retailer');
call platform.guard('filings.step');
call platform.guard_shared_downwards('filings.duty');
-- The bureau whose matter it is reads along where a department above it files.
create policy bureau on filings.filing for select
  using (bureau_code >= current_setting('jinye.unit_from', true)
     and bureau_code < current_setting('jinye.unit_to', true));
call platform.trace('filings.filing');
call platform.trace('filings.duty');
call platform.keep('filings.filing_retailer');
call platform.keep('filings.step');
