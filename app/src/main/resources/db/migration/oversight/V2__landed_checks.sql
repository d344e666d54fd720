-- Landed-sale checks (落地销售检查): a checklist at the shop, compared with its deliveries of the last seven days.
create table oversight.landed_check (
  id bigint generated always as identity constraint landed_check_pk primary key,
  unit_code text collate "C" not null,
  retailer_id text collate "C" not null,
  checked_on date not null,
  answers jsonb not null,
  network_ok boolean not null,
  ground_ok boolean not null,
  door_ok boolean not null,
  exceptions int not null,
  informal int not null,
  deliveries int not null,
  differences int not null,
  remarks text not null constraint landed_check_remarks_short check (length(remarks) <= 2000),
  checked_by text not null,
  checked_by_id bigint not null,
  checked_at timestamptz not null,
  form_key text not null constraint landed_check_form_once unique
);
comment on table oversight.landed_check is 'Checks of one retailer each: in the network, on the ground, to the door';
comment on column oversight.landed_check.answers is 'Answer, words and way by question (oversight/landed.yaml)';
comment on column oversight.landed_check.informal is 'Exceptions whose goods did not go a way that the rules allow';
create index landed_check_list on oversight.landed_check (unit_code, checked_on desc, id desc);
create index landed_check_retailer on oversight.landed_check (retailer_id);

create table oversight.landed_line (
  check_id bigint not null constraint landed_line_check_fk references oversight.landed_check,
  unit_code text collate "C" not null,
  place int not null,
  order_number text not null,
  day date not null,
  outcome text not null,
  received_by text not null,
  worker text not null,
  recorded_sticks bigint not null,
  confirmed_sticks bigint,
  words text not null,
  constraint landed_line_pk primary key (check_id, place)
);
comment on table oversight.landed_line is 'Delivery records of the seven days before a check, and what the retailer confirmed; null = could not be asked';

call platform.guard('oversight.landed_check');
call platform.guard('oversight.landed_line');
call platform.keep('oversight.landed_check');
call platform.keep('oversight.landed_line');
