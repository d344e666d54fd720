-- Rows may come as JSON objects, one a line.
alter table supply.import drop constraint import_file_kind_known;
alter table supply.import add constraint import_file_kind_known
  check (file_kind in ('TEXT', 'JSON_LINES', 'WORKBOOK', 'PARQUET'));
