-- What the content of a file showed when it was looked through; empty for corrected rows.
alter table supply.import
  add column file_kind text constraint import_file_kind_known
    check (file_kind in ('TEXT', 'WORKBOOK', 'PARQUET')),
  add column charset text;
comment on column supply.import.charset is 'Character set of a text file, as recognised';
