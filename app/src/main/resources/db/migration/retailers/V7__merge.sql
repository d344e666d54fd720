-- Two files of the same shop. Enough is kept to make two of them again, row by row.
create table retailers.merge (
  id bigint generated always as identity constraint merge_pk primary key,
  unit_code text collate "C" not null,
  kept_id text collate "C" not null constraint merge_kept_fk references retailers.retailer,
  merged_id text collate "C" not null constraint merge_merged_fk references retailers.retailer,
  taken text[] not null,
  kept_before jsonb not null,
  kept_after jsonb not null,
  moved jsonb not null,
  reason text not null,
  merged_by text not null,
  merged_at timestamptz not null,
  undone_by text,
  undone_at timestamptz,
  constraint merge_of_two check (kept_id <> merged_id),
  constraint merge_undone_whole check (num_nulls(undone_by, undone_at) in (0, 2))
);
comment on table retailers.merge is 'Merged files: what the kept one took over, what it was before, and which rows of which module moved';
create index merge_kept on retailers.merge (kept_id);
create unique index merge_standing on retailers.merge (merged_id) where undone_at is null;
call platform.guard('retailers.merge');
call platform.trace('retailers.merge');
