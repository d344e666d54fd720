-- Books of fiscal receipts: which numbers a bureau was given, who has them, and which of them are void or lost. What a
-- number paid stands in cases.receipt.
create table cases.receipt_book (
  id bigint generated always as identity constraint receipt_book_pk primary key,
  version int not null default 1,
  unit_code text collate "C" not null,
  kind text not null constraint receipt_book_kind_known check (kind in ('CONFISCATION', 'SPOT', 'ELECTRONIC')),
  prefix text collate "C" not null constraint receipt_book_prefix_short check (length(prefix) <= 30),
  digits int not null constraint receipt_book_digits_few check (digits between 1 and 18),
  first_rank bigint not null,
  last_rank bigint not null,
  first_number text collate "C" not null generated always as (prefix || lpad(first_rank::text, digits, '0')) stored,
  last_number text collate "C" not null generated always as (prefix || lpad(last_rank::text, digits, '0')) stored,
  received_on date not null,
  issuer text not null default '' constraint receipt_book_issuer_short check (length(issuer) <= 100),
  holder text not null default '' constraint receipt_book_holder_short check (length(holder) <= 50),
  given_on date,
  given_by text not null default '',
  returned_on date,
  returned_by text not null default '',
  made_by text not null,
  made_at timestamptz not null,
  form_key text not null constraint receipt_book_form_once unique,
  constraint receipt_book_forwards check (first_rank between 0 and last_rank and last_rank - first_rank < 10000
    and length(last_rank::text) <= digits),
  constraint receipt_book_given_whole check ((given_on is null) = (holder = '') and (given_on is null) = (given_by = '')
    and given_on >= received_on),
  constraint receipt_book_returned_whole check ((returned_on is null) = (returned_by = '')
    and (returned_on is null or given_on is not null) and returned_on >= given_on)
);
comment on table cases.receipt_book is 'Ranges of fiscal receipt numbers a bureau was given (Administrative Penalty Law art. 70)';
create index receipt_book_unit on cases.receipt_book (unit_code, first_number);
create index receipt_book_newest on cases.receipt_book (received_on desc, id desc) include (unit_code);
call platform.guard('cases.receipt_book');
call platform.trace('cases.receipt_book');

create table cases.receipt_spoilt (
  id bigint generated always as identity constraint receipt_spoilt_pk primary key,
  book_id bigint not null constraint receipt_spoilt_book_fk references cases.receipt_book,
  unit_code text collate "C" not null,
  number text collate "C" not null constraint receipt_spoilt_number_short check (length(number) <= 40),
  how text not null constraint receipt_spoilt_how_known check (how in ('VOID', 'LOST')),
  spoilt_on date not null,
  reason text not null constraint receipt_spoilt_reason_short check (length(reason) between 1 and 200),
  made_by text not null,
  made_at timestamptz not null,
  constraint receipt_spoilt_once unique (book_id, number)
);
comment on table cases.receipt_spoilt is 'Receipt numbers that pay nothing: spoilt in writing, or lost';
call platform.guard('cases.receipt_spoilt');
call platform.trace('cases.receipt_spoilt');

-- The book that a payment takes its number from: asked by whoever sees the case, though he may not see the books.
create function cases.book_of(of_unit text, of_number text)
  returns table (id bigint, received_on date, given_on date, returned_on date, first_number text, last_number text,
    how text, spoilt_on date, reason text)
  language sql stable security definer set search_path = cases, pg_temp as $$
  select b.id, b.received_on, b.given_on, b.returned_on, b.first_number, b.last_number, s.how, s.spoilt_on, s.reason
  from receipt_book b left join receipt_spoilt s on s.book_id = b.id and s.number = of_number
  where b.unit_code = of_unit and of_number >= b.first_number and of_number <= b.last_number
    and length(of_number) = length(b.first_number) and starts_with(of_number, b.prefix)
    and substr(of_number, length(b.prefix) + 1) ~ '^[0-9]+$'
    and ((b.unit_code >= current_setting('jinye.unit_from', true) and b.unit_code < current_setting('jinye.unit_to', true))
      or exists (select from file f where f.unit_code = of_unit and f.participants @> array[platform.asker()]))
$$;
