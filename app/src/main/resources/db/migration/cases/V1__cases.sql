-- Penalty cases (案件): the facts that papers are filled from, the papers as they were made out, and what happened.
create table cases.file (
  id bigint generated always as identity constraint file_pk primary key,
  version int not null default 1,
  unit_code text collate "C" not null,
  participants bigint[] not null default '{}',
  procedure text not null constraint file_procedure_known check (procedure in ('SIMPLE', 'ORDINARY')),
  stage text not null constraint file_stage_known
    check (stage in ('CHECKING', 'FILED', 'INQUIRY_ENDED', 'REVIEWED', 'NOTIFIED', 'DECIDED', 'SERVED', 'EXECUTED',
                     'CLOSED', 'ARCHIVED')),
  course_end text not null default '' constraint file_end_known
    check (course_end in ('', 'NOT_FILED', 'WITHDRAWN', 'TO_POLICE', 'TO_OTHER')),
  number text not null default '',
  cause text not null default '',
  source text not null constraint file_source_known
    check (source in ('INSPECTION', 'COMPLAINT', 'LEAD', 'WARNING', 'REFERRAL', 'ASSIGNED', 'OTHER')),
  found_at timestamp not null,
  place text not null default '' constraint file_place_short check (length(place) <= 300),
  summary text not null default '' constraint file_summary_short check (length(summary) <= 4000),
  campaign text not null default '' constraint file_campaign_short check (length(campaign) <= 100),
  origin_kind text not null default '',
  origin_id text not null default '',
  filed_on date,
  decided_on date,
  served_on date,
  ended_on date,
  archived_on date,
  due_on date,
  sanctions text[],
  base_fen bigint not null default 0,
  gains_fen bigint not null default 0,
  fine_fen bigint not null default 0,
  party_name text not null default '',
  sticks bigint not null default 0,
  value_fen bigint not null default 0,
  natures text[] not null default '{}',
  opened_by text not null,
  opened_by_id bigint not null,
  opened_at timestamptz not null,
  form_key text not null constraint file_form_once unique,
  constraint file_money check (base_fen >= 0 and gains_fen >= 0 and fine_fen >= 0)
);
comment on table cases.file is 'Penalty cases; the columns from party_name to natures repeat what the lines say, for lists and counts';
comment on column cases.file.found_at is 'The minute of the discovery by the clock of the place';
comment on column cases.file.course_end is 'How it ended by a side exit; empty = it goes on or went the whole way';
comment on column cases.file.due_on is 'The first last day of the running clocks that bind the bureau, computed anew with a new calendar; null = none runs';
comment on column cases.file.sanctions is 'Penalties proposed, later decided; null = none yet';
comment on column cases.file.sticks is 'Cigarettes among the goods';
create index file_opened on cases.file (unit_code, found_at desc, id desc);
create index file_number on cases.file (number) where number <> '';
create index file_origin on cases.file (origin_kind, origin_id) where origin_id <> '';
create index file_due on cases.file (due_on) where due_on is not null;
create index file_participants on cases.file using gin (participants);

create table cases.party (
  file_id bigint not null constraint party_file_fk references cases.file,
  rank int not null,
  unit_code text collate "C" not null,
  kind text not null constraint party_kind_known check (kind in ('INDIVIDUAL', 'ORGANISATION')),
  name text not null constraint party_name_short check (length(name) between 1 and 200),
  sex text not null default '',
  born date,
  ethnicity text not null default '',
  occupation text not null default '',
  employer text not null default '',
  credit_code text not null default '',
  person_in_charge text not null default '',
  address text not null default '',
  licence text not null default '',
  identity_sealed bytea,
  identity_masked text,
  identity_index text collate "C",
  telephone_sealed bytea,
  telephone_masked text,
  constraint party_pk primary key (file_id, rank),
  constraint party_identity_whole check (num_nulls(identity_sealed, identity_masked, identity_index) in (0, 3)),
  constraint party_telephone_whole check (num_nulls(telephone_sealed, telephone_masked) in (0, 2))
);
comment on table cases.party is 'Whom a case is against; rank 0 is the one that the papers name';
create index party_identity on cases.party (identity_index) where identity_index is not null;
create index party_licence on cases.party (licence) where licence <> '';
create index party_credit_code on cases.party (credit_code) where credit_code <> '';

create table cases.officer (
  file_id bigint not null constraint officer_file_fk references cases.file,
  rank int not null,
  unit_code text collate "C" not null,
  name text not null,
  certificate text not null,
  valid_from date not null,
  valid_to date,
  account_id bigint,
  constraint officer_pk primary key (file_id, rank)
);
comment on table cases.officer is 'Who handles a case, with the certificate shown (Administrative Penalty Law art. 42)';
create index officer_account on cases.officer (account_id) where account_id is not null;

-- Enforcement certificates: who holds one, and when it is valid.
create table cases.certificate (
  id bigint generated always as identity constraint certificate_pk primary key,
  unit_code text collate "C" not null,
  name text not null constraint certificate_name_short check (length(name) between 1 and 50),
  number text collate "C" not null constraint certificate_once unique,
  account_id bigint,
  valid_from date not null,
  valid_to date constraint certificate_ends_later check (valid_to >= valid_from),
  version int not null default 1
);
comment on table cases.certificate is 'Enforcement certificates of officers';
create index certificate_unit on cases.certificate (unit_code, name);

-- What papers say of a bureau and its register of units does not know.
create table cases.bureau (
  unit_code text collate "C" constraint bureau_pk primary key,
  review_body text not null default '',
  court text not null default '',
  pay_at text not null default '',
  version int not null default 1
);
comment on table cases.bureau is 'To whom a party turns against a decision of the bureau, and where fines are paid';

create table cases.goods (
  file_id bigint not null constraint goods_file_fk references cases.file,
  rank int not null,
  unit_code text collate "C" not null,
  item text not null constraint goods_item_short check (length(item) between 1 and 100),
  base bigint not null constraint goods_some check (base >= 0),
  measure text not null,
  nature text not null,
  price_fen bigint,
  price_per text,
  price_basis text,
  constraint goods_pk primary key (file_id, rank),
  constraint goods_price_whole check (num_nulls(price_fen, price_per, price_basis) in (0, 3))
);
comment on table cases.goods is 'Goods of a case as found; base counts sticks, grams, millilitres or pieces';

create table cases.laser_code (
  file_id bigint not null constraint laser_code_file_fk references cases.file,
  rank int not null,
  nth int not null,
  unit_code text collate "C" not null,
  code text collate "C" not null,
  constraint laser_code_pk primary key (file_id, rank, nth)
);
comment on table cases.laser_code is 'Laser codes of the cartons of a line of goods';
create index laser_code_code on cases.laser_code (code);

create table cases.paper (
  id bigint generated always as identity constraint paper_pk primary key,
  file_id bigint not null constraint paper_file_fk references cases.file,
  unit_code text collate "C" not null,
  version int not null default 1,
  kind text not null,
  state text not null constraint paper_state_known check (state in ('DRAFT', 'ISSUED', 'VOID')),
  number text not null default '',
  made_on date,
  about_id bigint constraint paper_about_fk references cases.paper,
  fields jsonb not null default '{}',
  fields_sealed bytea,
  goods jsonb not null default '[]',
  opinions jsonb not null default '[]',
  signatures jsonb not null default '[]',
  pages int not null default 0,
  is_sealed boolean not null default false,
  void_reason text not null default '',
  document_id bigint,
  made_by text not null,
  changed_at timestamptz not null,
  form_key text not null constraint paper_form_once unique
);
comment on table cases.paper is 'Legal documents as they were made out; fields_sealed holds the fields with identity numbers and telephones';
create index paper_file on cases.paper (file_id, id);
create index paper_number on cases.paper (number) where number <> '';

create table cases.move (
  id bigint generated always as identity constraint move_pk primary key,
  file_id bigint not null constraint move_file_fk references cases.file,
  unit_code text collate "C" not null,
  kind text not null,
  at timestamp not null,
  goods jsonb not null,
  handed_by text not null,
  received_by text not null,
  paper_id bigint constraint move_paper_fk references cases.paper,
  pictures int not null default 0,
  made_by text not null,
  made_at timestamptz not null,
  form_key text not null constraint move_form_once unique
);
comment on table cases.move is 'Ledger of seized goods; never changed, a mistake is mended by a movement back';
create index move_file on cases.move (file_id, id);

create table cases.receipt (
  id bigint generated always as identity constraint receipt_pk primary key,
  file_id bigint not null constraint receipt_file_fk references cases.file,
  unit_code text collate "C" not null,
  number text collate "C" not null constraint receipt_number_short check (length(number) <= 40),
  paid_on date not null,
  fen bigint not null constraint receipt_some check (fen > 0),
  made_by text not null,
  made_at timestamptz not null
);
comment on table cases.receipt is 'Fiscal receipts of fines and confiscated money (Administrative Penalty Law art. 70)';
comment on column cases.receipt.number is 'Empty in files taken over whose receipt is lost';
create unique index receipt_once on cases.receipt (unit_code, number) where number <> '';
create index receipt_file on cases.receipt (file_id, id);

create table cases.recording (
  id bigint generated always as identity constraint recording_pk primary key,
  file_id bigint not null constraint recording_file_fk references cases.file,
  unit_code text collate "C" not null,
  kind text not null,
  taken_at timestamp not null,
  taken_by text not null,
  paper_id bigint constraint recording_paper_fk references cases.paper,
  sha256 text not null,
  attachment_id bigint,
  constraint recording_once unique (file_id, sha256)
);
comment on table cases.recording is 'Pictures and recordings of the whole process (Administrative Penalty Law art. 47)';

create table cases.step (
  id bigint generated always as identity constraint step_pk primary key,
  file_id bigint not null constraint step_file_fk references cases.file,
  unit_code text collate "C" not null,
  at timestamptz not null,
  actor text not null,
  account_id bigint default platform.asker(),
  act text not null,
  words text not null default ''
);
comment on table cases.step is 'What happened to a case, in order; act is OPENED, NOTED or the code of a step';
create index step_file on cases.step (file_id, id);

-- What a case is found by: its words and the pairs of characters in them. cases.search() applies the scope itself,
-- for an index on words cannot be used beneath row-level security.
create table cases.entry (
  file_id bigint constraint entry_pk primary key constraint entry_file_fk references cases.file,
  unit_code text collate "C" not null,
  words text not null,
  grams text[] not null
);
comment on table cases.entry is 'What a case is found by; follows the case, is not traced';
create index entry_grams on cases.entry using gin (grams);

call platform.guard_with_participants('cases.file');
do $$
declare
  child text;
begin
  foreach child in array array['party', 'officer', 'goods', 'laser_code', 'paper', 'move', 'receipt', 'recording',
                               'step', 'entry'] loop
    call platform.guard(('cases.' || child)::regclass);
    execute format('create policy participants on cases.%I using
      (exists (select from cases.file f where f.id = file_id and f.participants @> array[platform.asker()]))', child);
  end loop;
  foreach child in array array['file', 'party', 'officer', 'goods', 'laser_code', 'paper', 'certificate', 'receipt', 'bureau'] loop
    call platform.trace(('cases.' || child)::regclass);
  end loop;
  foreach child in array array['move', 'recording', 'step'] loop
    call platform.keep(('cases.' || child)::regclass);
  end loop;
end $$;
call platform.guard('cases.certificate');
call platform.guard_shared_downwards('cases.bureau');

-- Ids of the cases in the asker's sight that hold every word; grams of all words, and the words for a second look.
create function cases.search(asked_grams text[], asked_words text[]) returns setof bigint
  language plpgsql stable security definer set search_path = cases, pg_temp as $$
declare
  lower_end text := coalesce(current_setting('jinye.unit_from', true), '');
  upper_end text := coalesce(current_setting('jinye.unit_to', true), '');
begin
  return query
    select e.file_id from entry e
    where e.grams @> asked_grams
      and not exists (select from unnest(asked_words) w where strpos(e.words, w) = 0)
      and ((e.unit_code >= lower_end and e.unit_code < upper_end)
           or exists (select from file f where f.id = e.file_id and f.participants @> array[platform.asker()]));
end $$;
