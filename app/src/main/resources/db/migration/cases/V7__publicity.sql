-- Decisions that are to be made public, are public, or fell (Administrative Penalty Law art. 48).
create table cases.publication (
  file_id bigint constraint publication_pk primary key constraint publication_file_fk references cases.file,
  unit_code text collate "C" not null,
  version int not null default 1,
  number text not null default '',
  party text not null default '',
  cause text not null default '',
  basis text not null default '',
  result text not null default '',
  body text not null default '',
  decided_on date not null,
  barred text not null default '',
  publish_by date,
  published_on date,
  fell text not null default '' constraint publication_fell_known check (fell in ('', 'CHANGED', 'REVOKED', 'VOID')),
  fell_on date,
  fell_words text not null default '' constraint publication_words_short check (length(fell_words) <= 1000),
  withdraw_by date,
  withdrawn_on date,
  constraint publication_entry_or_bar check ((barred = '') = (publish_by is not null)),
  constraint publication_not_barred check (barred = '' or published_on is null),
  constraint publication_fell_whole check ((fell = '') = (fell_on is null) and (fell = '') = (withdraw_by is null)),
  constraint publication_withdrawn_whole check (withdrawn_on is null or (fell <> '' and published_on is not null))
);
comment on table cases.publication is 'Public list of penalty decisions; the words are redacted before they come here';
comment on column cases.publication.barred is 'Why it cannot be made public; empty = it can';
create index publication_unit on cases.publication (unit_code, decided_on desc, file_id desc);
call platform.guard('cases.publication');
create policy participants on cases.publication using
  (exists (select from cases.file f where f.id = file_id and f.participants @> array[platform.asker()]));
call platform.trace('cases.publication');
