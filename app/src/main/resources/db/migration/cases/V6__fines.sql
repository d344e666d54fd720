-- How the fine of a case stands, for the register of fines; repeats what the casebook computes from papers and receipts.
alter table cases.file
  add column fine_standing text not null default 'NO_FINE' constraint file_fine_standing_known
    check (fine_standing in ('NO_FINE', 'NOT_SERVED', 'OPEN', 'PARTLY_PAID', 'OVERDUE', 'ADDITIONAL_OPEN', 'PAID')),
  add column paid_fen bigint not null default 0,
  add column pay_by date;
comment on column cases.file.fine_standing is 'On the day of the last change; what is open becomes overdue by pay_by';
comment on column cases.file.pay_by is 'Last day of the next part that is not paid; null = none is open';
create index file_fine on cases.file (unit_code, decided_on desc) where fine_fen > 0 and decided_on is not null;
create index receipt_paid on cases.receipt (unit_code, paid_on desc, id desc);
