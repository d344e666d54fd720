-- Telephones are sealed. SQL cannot seal, so what is clear waits beside the register, out of the trail, for the next start.
select set_config('jinye.unit_from', '', true), set_config('jinye.unit_to', ':', true);
create table retailers.unsealed_telephone (
  retailer_id text collate "C" constraint unsealed_telephone_pk primary key,
  unit_code text collate "C" not null,
  telephone text not null
);
comment on table retailers.unsealed_telephone is 'Telephones of before they were sealed; emptied by the next start';
insert into retailers.unsealed_telephone
select retailer_id, unit_code, telephone from retailers.retailer where telephone is not null;
call platform.guard('retailers.unsealed_telephone');

alter table retailers.retailer
  drop column telephone,
  add column telephone_sealed bytea,
  add column telephone_masked text,
  add column telephone_index text collate "C",
  add constraint retailer_telephone_whole
    check (num_nulls(telephone_sealed, telephone_masked, telephone_index) in (0, 3));

create table retailers.holder (
  id bigint generated always as identity constraint holder_pk primary key,
  unit_code text collate "C" not null,
  retailer_id text collate "C" not null constraint holder_retailer_fk references retailers.retailer,
  name text not null,
  role text not null constraint holder_role_known check (role in ('IN_CHARGE', 'OPERATOR')),
  identity_sealed bytea,
  identity_masked text,
  identity_index text collate "C",
  since date not null,
  until date constraint holder_ends_later check (until >= since),
  version int not null default 0,
  constraint holder_identity_whole
    check (num_nulls(identity_sealed, identity_masked, identity_index) in (0, 3))
);
comment on table retailers.holder is 'The people behind a shop; the same identity number is the same person';
create index holder_retailer on retailers.holder (retailer_id, since);
create index holder_identity on retailers.holder (identity_index) where until is null;
call platform.guard('retailers.holder');
call platform.trace('retailers.holder');
