-- What a file is about, and the licences it has had.
alter table retailers.retailer
  add column kind text not null default 'LICENSED' constraint retailer_kind_known check (kind in
    ('LICENSED', 'UNLICENSED', 'E_CIGARETTE_SHOP', 'DIRECT_SHOP', 'GROUP_CUSTOMER', 'INDUSTRY',
     'E_CIGARETTE_MAKER', 'LOGISTICS', 'SELF_DISCIPLINE_GROUP')),
  add column credit_code text,
  add column group_id text collate "C",
  add column initials text not null default '',
  add column merged_into text collate "C",
  add column watch_class text not null default 'LAW_ABIDING' constraint retailer_watch_known
    check (watch_class in ('LAW_ABIDING', 'ORDINARY', 'KEY')),
  add column watch_again_on date;
comment on column retailers.retailer.merged_into is 'The file that this one went into: it is hidden and resolves to that one';
comment on column retailers.retailer.initials is 'Pinyin initials of the name, small letters';
comment on column retailers.retailer.group_id is 'The self-discipline group that the shop belongs to';
create index retailer_kind on retailers.retailer (unit_code, kind);
create index retailer_watch on retailers.retailer (unit_code, watch_again_on) where watch_class <> 'LAW_ABIDING';
create index retailer_group on retailers.retailer (group_id) where group_id is not null;
create sequence retailers.file_number;

create table retailers.division (
  code text collate "C" constraint division_pk primary key,
  name text not null
);
comment on table retailers.division is 'Division codes of the nation, imported; licence numbers of a county beyond our units are checked by it';

create table retailers.licence (
  id bigint generated always as identity constraint licence_pk primary key,
  unit_code text collate "C" not null,
  retailer_id text collate "C" not null constraint licence_retailer_fk references retailers.retailer,
  number text collate "C" not null constraint licence_number_form check (number ~ '^[0-9]{6}[12][0-9]{5}$'),
  trade_name text not null,
  person_in_charge text not null,
  enterprise_kind text not null,
  place text not null,
  scope text not null,
  supplier text not null,
  issuer text not null,
  issued_on date not null,
  valid_from date not null,
  valid_to date not null,
  state text not null constraint licence_state_known check (state in
    ('VALID', 'SUSPENDED', 'CLOSED', 'CANCELLED', 'ANNULLED', 'REVOKED', 'WITHDRAWN')),
  suspended_to date constraint licence_suspension_has_end check ((state = 'SUSPENDED') = (suspended_to is not null)),
  version int not null default 0,
  constraint licence_five_years check (valid_to > valid_from and valid_to <= valid_from + interval '5 years')
);
comment on table retailers.licence is 'Tobacco retail licences by retailer, the face and the state; expired is computed by day';
create index licence_retailer on retailers.licence (retailer_id, valid_from);
create index licence_unit on retailers.licence (unit_code, state, valid_to);
create index licence_number on retailers.licence (number);

create table retailers.licence_event (
  id bigint generated always as identity constraint licence_event_pk primary key,
  unit_code text collate "C" not null,
  licence_id bigint not null constraint licence_event_licence_fk references retailers.licence,
  happened_on date not null,
  from_state text,
  to_state text not null,
  until_day date,
  ground text not null,
  document text not null default '',
  entered_by text not null,
  entered_at timestamptz not null
);
comment on table retailers.licence_event is 'What happened to a licence, with its ground and document; never changed';
create index licence_event_licence on retailers.licence_event (licence_id, id);

call platform.guard('retailers.licence');
call platform.trace('retailers.licence');
call platform.guard('retailers.licence_event');
call platform.keep('retailers.licence_event');
