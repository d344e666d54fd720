-- Network cases (网络案件): a case that leads, cases tied to it, what people found, and applications for acceptance.
create table cases.network (
  id bigint generated always as identity constraint network_pk primary key,
  version int not null default 1,
  file_id bigint not null constraint network_file_fk references cases.file constraint network_once unique,
  unit_code text collate "C" not null,
  name text not null constraint network_name_short check (length(name) between 1 and 100),
  kind text not null constraint network_kind_known check (kind in ('FAKE', 'DEALING')),
  opened_by text not null,
  opened_at timestamptz not null,
  form_key text not null constraint network_form_once unique
);
comment on table cases.network is 'Networks, each led by a case; what its meter shows is computed on reading';
create index network_unit on cases.network (unit_code, id);

create table cases.network_tie (
  id bigint generated always as identity constraint network_tie_pk primary key,
  network_id bigint not null constraint network_tie_network_fk references cases.network,
  file_id bigint not null constraint network_tie_file_fk references cases.file,
  unit_code text collate "C" not null,
  reason text not null constraint network_tie_reason_short check (length(reason) between 1 and 500),
  tied_by text not null,
  tied_at timestamptz not null,
  untied_by text not null default '',
  untied_at timestamptz,
  untied_reason text not null default '' constraint network_tie_untied_short check (length(untied_reason) <= 500),
  form_key text not null constraint network_tie_form_once unique,
  constraint network_tie_untied_whole check ((untied_at is null) = (untied_reason = ''))
);
comment on table cases.network_tie is 'Cases tied into a network; unit_code is that of the tied case, so that who does not see it does not see the tie';
create unique index network_tie_once on cases.network_tie (file_id) where untied_at is null;
create index network_tie_network on cases.network_tie (network_id, id);

create table cases.network_fact (
  id bigint generated always as identity constraint network_fact_pk primary key,
  network_id bigint not null constraint network_fact_network_fk references cases.network,
  file_id bigint not null constraint network_fact_file_fk references cases.file,
  unit_code text collate "C" not null,
  fact text not null,
  nth int not null constraint network_fact_counted check (nth > 0),
  kind text not null constraint network_fact_kind_known
    check (kind in ('MONEY', 'LINK', 'PREMISES', 'VEHICLE', 'ARREST', 'PAPER')),
  link text not null default '' constraint network_fact_link_known
    check (link in ('', 'MAKING', 'BUYING', 'TRANSPORTING', 'STORING', 'SELLING')),
  name text not null default '' constraint network_fact_name_short check (length(name) <= 200),
  amount bigint not null constraint network_fact_some check (amount > 0),
  on_day date not null,
  source text not null constraint network_fact_source_short check (length(source) between 1 and 200),
  words text not null default '' constraint network_fact_words_short check (length(words) <= 1000),
  about_file_id bigint constraint network_fact_about_fk references cases.file,
  is_withdrawn boolean not null default false,
  reason text not null default '' constraint network_fact_reason_short check (length(reason) <= 500),
  made_by text not null,
  made_at timestamptz not null,
  form_key text not null constraint network_fact_form_once unique,
  constraint network_fact_version_once unique (network_id, fact, nth),
  constraint network_fact_link_where_due check ((link <> '') = (kind in ('LINK', 'PREMISES')))
);
comment on table cases.network_fact is 'What people found of a network, in versions; the newest of a fact counts, none is ever changed';
comment on column cases.network_fact.file_id is 'The case that leads the network';
comment on column cases.network_fact.amount is 'Fen of money, people arrested; else 1';
comment on column cases.network_fact.about_file_id is 'The case in which it was found; null = none of the system';

create table cases.network_application (
  id bigint generated always as identity constraint network_application_pk primary key,
  version int not null default 1,
  network_id bigint not null constraint network_application_network_fk references cases.network,
  file_id bigint not null constraint network_application_file_fk references cases.file,
  unit_code text collate "C" not null,
  level text not null constraint network_application_level_known check (level in ('NATIONAL', 'PROVINCIAL')),
  state text not null default 'DRAFT' constraint network_application_state_known
    check (state in ('DRAFT', 'SUBMITTED', 'ACCEPTED', 'RETURNED', 'REFUSED', 'WITHDRAWN')),
  words text not null default '' constraint network_application_words_short check (length(words) <= 4000),
  snapshot jsonb,
  document text not null default '' constraint network_application_document_short check (length(document) <= 100),
  submitted_by text not null default '',
  submitted_on date,
  result_level text not null default '' constraint network_application_result_level_known
    check (result_level in ('', 'NATIONAL', 'PROVINCIAL')),
  result_by text not null default '' constraint network_application_result_by_short check (length(result_by) <= 100),
  result_on date,
  result_document text not null default '' constraint network_application_result_document_short check (length(result_document) <= 100),
  reason text not null default '' constraint network_application_reason_short check (length(reason) <= 1000),
  entered_by text not null default '',
  begun_by text not null,
  begun_at timestamptz not null,
  form_key text not null constraint network_application_form_once unique,
  constraint network_application_submitted_whole
    check (state in ('DRAFT', 'WITHDRAWN') or (snapshot is not null and submitted_on is not null)),
  constraint network_application_result_whole
    check ((state in ('ACCEPTED', 'RETURNED', 'REFUSED')) = (result_on is not null)),
  constraint network_application_accepted_at check ((state = 'ACCEPTED') = (result_level <> ''))
);
comment on table cases.network_application is 'Applications for acceptance with the results of the upper bureau; snapshot is what was handed in';
create unique index network_application_open on cases.network_application (network_id) where state in ('DRAFT', 'SUBMITTED');
create index network_application_network on cases.network_application (network_id, id);

do $$
declare
  child text;
begin
  foreach child in array array['network', 'network_tie', 'network_fact', 'network_application'] loop
    call platform.guard(('cases.' || child)::regclass);
    execute format('create policy by_participation on cases.%I using (file_id = any ((select cases.taken_part())::bigint[]))',
      child);
  end loop;
  foreach child in array array['network', 'network_tie', 'network_application'] loop
    call platform.trace(('cases.' || child)::regclass);
  end loop;
end $$;
call platform.keep('cases.network_fact');
-- A fact found in a case is seen by those who see that case.
create policy found_in_sight on cases.network_fact as restrictive using
  (about_file_id is null or exists (select from cases.file f where f.id = about_file_id));
