-- Numbers of documents: per bureau, kind and year, without gaps.
create table platform.document_number (
  unit_code text collate "C" not null,
  kind text not null constraint document_number_kind_short check (length(kind) between 1 and 50),
  year int not null constraint document_number_year_real check (year between 1990 and 2200),
  last int not null constraint document_number_counts check (last > 0),
  constraint document_number_pk primary key (unit_code, kind, year)
);
comment on table platform.document_number is
  'The last number given in each series; taken within the transaction that writes the document, so a number that is rolled back is given again';
call platform.guard('platform.document_number');

create table platform.document_word (
  unit_code text collate "C" not null,
  kind text not null default '',
  word text not null constraint document_word_short check (length(trim(word)) between 1 and 30),
  constraint document_word_pk primary key (unit_code, kind)
);
comment on table platform.document_word is
  'What stands before the year in a document''s number, such as 金烟 or 金烟处; kind empty = for every kind that has none of its own';
call platform.guard_shared_downwards('platform.document_word');
call platform.trace('platform.document_word');
