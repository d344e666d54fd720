-- A file that newer ones replaced is removed from the disk when nobody can be reading it any more.
alter table supply.lake_file add removed_at timestamptz;
comment on column supply.lake_file.removed_at is 'When the retired file was deleted; the row stays';
create index lake_file_to_remove on supply.lake_file (retired_at) where retired_at is not null and removed_at is null;

-- An import that always takes its process with it must not be tried for ever: the others wait behind it.
alter table supply.import add attempts int not null default 0;
comment on column supply.import.attempts is 'How often it was begun since it was received or asked for again';
