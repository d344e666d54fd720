-- Ride-along checks of delivery vehicles (随车检查), line by line against the delivery records, and how many a month are due.
create table oversight.ride (
  id bigint generated always as identity constraint ride_pk primary key,
  unit_code text collate "C" not null,
  day date not null,
  route text not null,
  worker text not null,
  vehicle text not null constraint ride_vehicle_short check (length(vehicle) <= 40),
  remarks text not null constraint ride_remarks_short check (length(remarks) <= 2000),
  recorded int not null,
  checked int not null,
  faulty int not null,
  checked_by text not null,
  checked_by_id bigint not null,
  checked_at timestamptz not null,
  form_key text not null constraint ride_form_once unique,
  constraint ride_of_route_once unique (unit_code, day, route),
  constraint ride_checks_something check (checked > 0 and checked <= recorded)
);
comment on table oversight.ride is 'Ride-along checks: recorded = delivery records of the route and day, checked = lines looked at, faulty = those with a difference';
create index ride_list on oversight.ride (unit_code, day desc, id desc);

create table oversight.ride_line (
  ride_id bigint not null constraint ride_line_ride_fk references oversight.ride,
  unit_code text collate "C" not null,
  place int not null,
  retailer_id text collate "C" not null,
  order_number text not null,
  outcome text not null,
  received_by text not null,
  recorded_sticks bigint not null,
  ordered_fen bigint,
  paid_fen bigint,
  ticket_sticks bigint,
  aboard_sticks bigint,
  received_fen bigint,
  handing text constraint ride_line_handing_known check (handing in
    ('TO_SHOP', 'TO_POINT', 'LEFT', 'NOT_HANDED', 'PICKED_UP')),
  words text not null,
  constraint ride_line_pk primary key (ride_id, place),
  constraint ride_line_checked_whole check (
    (ticket_sticks is null) = (handing is null) and (aboard_sticks is null) = (handing is null))
);
comment on table oversight.ride_line is 'Delivery records of a ride with what was seen; handing null = not looked at';
comment on column oversight.ride_line.ordered_fen is 'Amount of the order; null = the order is not in the lake';
comment on column oversight.ride_line.paid_fen is 'Payments recorded for the order; null = none';

create table oversight.ride_quota (
  unit_code text collate "C" not null,
  month date not null,
  wanted int not null constraint ride_quota_positive check (wanted > 0),
  constraint ride_quota_pk primary key (unit_code, month)
);
comment on table oversight.ride_quota is 'How many rides are due of a county in a month';

call platform.guard('oversight.ride');
call platform.guard('oversight.ride_line');
call platform.guard('oversight.ride_quota');
call platform.keep('oversight.ride');
call platform.keep('oversight.ride_line');
call platform.keep('oversight.ride_quota');
