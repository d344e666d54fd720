-- Recurring work that a module knows ends by what is done there; the kind says which.
alter table tasks.recurring add column kind text not null default 'recurring';
comment on column tasks.recurring.kind is 'Kind of its tasks: recurring = finished on the task''s own page';
