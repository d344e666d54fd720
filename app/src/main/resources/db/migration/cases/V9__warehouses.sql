-- Where seized goods are kept: the warehouses of a bureau, and into which of them a movement brought goods.
create table cases.warehouse (
  id bigint generated always as identity constraint warehouse_pk primary key,
  unit_code text collate "C" not null,
  name text not null constraint warehouse_name_short check (length(name) between 1 and 50),
  place text not null default '' constraint warehouse_place_short check (length(place) <= 200),
  is_open boolean not null default true,
  version int not null default 1,
  constraint warehouse_once unique (unit_code, name)
);
comment on table cases.warehouse is 'Warehouses for seized goods; a closed one takes nothing in';
call platform.guard('cases.warehouse');
call platform.trace('cases.warehouse');

alter table cases.move add column warehouse_id bigint constraint move_warehouse_fk references cases.warehouse;
comment on column cases.move.warehouse_id is 'Into which warehouse it brought the goods; null = taken out, or the bureau had none';
create index move_warehouse on cases.move (warehouse_id) where warehouse_id is not null;
