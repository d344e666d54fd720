-- How many rows of an import have which fault, and what people made of single rejected rows.
create table supply.import_reason (
  import_id bigint not null constraint import_reason_import_fk references supply.import,
  unit_code text collate "C" not null,
  reason text not null,
  mainly bigint not null,
  among bigint not null,
  constraint import_reason_pk primary key (import_id, reason)
);
comment on table supply.import_reason is 'Rejected rows by reason: mainly = it is the first fault (adds up to the rejected rows), among = it is one of the faults';
call platform.guard('supply.import_reason');

create table supply.reject_correction (
  import_id bigint not null constraint reject_correction_import_fk references supply.import,
  line bigint not null,
  unit_code text collate "C" not null,
  fields text[] not null,
  corrected_by text not null,
  corrected_at timestamptz not null,
  version int not null default 0,
  constraint reject_correction_pk primary key (import_id, line)
);
comment on table supply.reject_correction is 'Rejected rows as people corrected them, for the next import; the row as it came stays in the rejects file';
call platform.guard('supply.reject_correction');
call platform.trace('supply.reject_correction');
