-- How the stages were kept is read from all events in the order of their warnings: from these indexes
-- alone, without a sort and without the rows (docs/benchmarks.md).
create index event_steps on warnings.event (warning_id, id) include (unit_code, kind, at);
drop index warnings.event_warning;
create index warning_days on warnings.warning (id) include (occurred_on, unit_code);
