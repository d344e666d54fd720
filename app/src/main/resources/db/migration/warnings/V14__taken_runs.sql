-- A run may have been computed elsewhere, by a cluster over the same lake; then it was taken from a folder.
alter table warnings.run
  add taken_from text,
  add taken_digest text,
  add engine text,
  add computed_by text,
  add computed_at timestamptz,
  add constraint run_taken_with_its_origin check (
    num_nonnulls(taken_from, taken_digest, engine, computed_by, computed_at) in (0, 5));
comment on column warnings.run.taken_from is 'The folder that the results were taken from; null = judged here';
comment on column warnings.run.taken_digest is 'SHA-256 of its run.json, which names all of its files by their digests';
comment on column warnings.run.engine is 'What computed it elsewhere, with version';
comment on column warnings.run.computed_by is 'Who submitted it there';
comment on column warnings.run.computed_at is 'When it was finished there';

-- The same folder is taken once for a city, unless taking it failed.
create unique index run_taken_once on warnings.run (unit_code, taken_digest)
  where taken_digest is not null and state in ('WAITING', 'RUNNING', 'FINISHED');
