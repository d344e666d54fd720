-- Stock-taking of a warehouse: the book as it stood is kept, people write beside it what they count.
create table cases.stock_count (
  id bigint generated always as identity constraint stock_count_pk primary key,
  version int not null default 1,
  unit_code text collate "C" not null,
  warehouse_id bigint not null constraint stock_count_warehouse_fk references cases.warehouse,
  opened_by text not null,
  opened_at timestamptz not null,
  last_move bigint not null,
  counter_one text not null constraint stock_count_one_short check (length(counter_one) between 1 and 50),
  counter_two text not null constraint stock_count_two_short check (length(counter_two) between 1 and 50),
  keeper text not null default '',
  keeper_id bigint,
  kept_at timestamptz,
  supervisor text not null default '',
  supervisor_id bigint,
  closed_at timestamptz,
  form_key text not null constraint stock_count_form_once unique,
  constraint stock_count_two_people check (counter_one <> counter_two),
  constraint stock_count_signed_by_two check (keeper_id <> supervisor_id and (closed_at is null or keeper <> supervisor)),
  constraint stock_count_kept_whole check ((keeper_id is null) = (kept_at is null) and (keeper_id is null) = (keeper = '')),
  constraint stock_count_closed_whole
    check ((supervisor_id is null) = (closed_at is null) and (closed_at is null or kept_at is not null))
);
comment on table cases.stock_count is 'Stock-takings; at most one of a warehouse is open';
comment on column cases.stock_count.last_move is 'The last movement that the book of the moment contains';
create unique index stock_count_open on cases.stock_count (warehouse_id) where closed_at is null;
create index stock_count_warehouse on cases.stock_count (warehouse_id, id);
create index stock_count_unit on cases.stock_count (unit_code, id);

create table cases.stock_count_line (
  id bigint generated always as identity constraint stock_count_line_pk primary key,
  version int not null default 1,
  count_id bigint not null constraint stock_count_line_count_fk references cases.stock_count,
  unit_code text collate "C" not null,
  file_id bigint constraint stock_count_line_file_fk references cases.file,
  item text not null constraint stock_count_line_item_short check (length(item) between 1 and 200),
  nature text not null,
  measure text not null,
  book bigint not null constraint stock_count_line_book_some check (book >= 0),
  counted bigint constraint stock_count_line_counted_some check (counted >= 0),
  counted_by text not null default '',
  counted_at timestamptz,
  pictures int not null default 0 constraint stock_count_line_pictures_few check (pictures between 0 and 999),
  words text not null default '' constraint stock_count_line_words_short check (length(words) <= 500),
  reason text not null default '' constraint stock_count_line_reason_short check (length(reason) <= 500),
  form_key text constraint stock_count_line_form_once unique,
  constraint stock_count_line_in_the_book_or_found check ((file_id is null) = (words <> '')),
  constraint stock_count_line_counted_whole check (counted is null or counted_at is not null)
);
comment on table cases.stock_count_line is 'What the book said of a holding, and what was counted; without a case: found, and in no book';
create index stock_count_line_count on cases.stock_count_line (count_id, id);
create index stock_count_line_file on cases.stock_count_line (file_id) where file_id is not null;

create table cases.stock_count_fix (
  move_id bigint constraint stock_count_fix_pk primary key constraint stock_count_fix_move_fk references cases.move,
  line_id bigint not null constraint stock_count_fix_line_fk references cases.stock_count_line,
  unit_code text collate "C" not null
);
comment on table cases.stock_count_fix is 'Movements by which people corrected the ledger after a stock-taking';
create index stock_count_fix_line on cases.stock_count_fix (line_id);

call platform.guard('cases.stock_count');
call platform.guard('cases.stock_count_line');
call platform.guard('cases.stock_count_fix');
call platform.trace('cases.stock_count');
call platform.trace('cases.stock_count_line');
call platform.keep('cases.stock_count_fix');
