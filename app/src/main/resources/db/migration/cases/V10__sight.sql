-- Lists of a province's 200,000 cases: read in their order by an index that holds what the policies ask, and counted
-- from it alone. Who takes part in what is asked once a statement, not once a row; a policy's name decides when it is
-- asked (last in the alphabet first), so that the units come first.
create function cases.taken_part() returns bigint[]
  language sql stable parallel safe security definer set search_path = cases, pg_temp as $$
  select coalesce(array_agg(id), '{}') from file where participants @> array[platform.asker()]
$$;
do $$
declare
  child text;
begin
  drop policy participants on cases.file;
  create policy by_participation on cases.file using (id = any ((select cases.taken_part())::bigint[]));
  foreach child in array array['party', 'officer', 'goods', 'laser_code', 'paper', 'move', 'receipt', 'recording',
                               'step', 'entry', 'transfer_event', 'publication'] loop
    execute format('drop policy participants on cases.%I', child);
    execute format('create policy by_participation on cases.%I using (file_id = any ((select cases.taken_part())::bigint[]))',
      child);
  end loop;
end $$;

create index file_newest on cases.file (found_at desc, id desc) include (unit_code);
create index file_open on cases.file (found_at desc, id desc) include (unit_code)
  where course_end = '' and stage not in ('CLOSED', 'ARCHIVED');
drop index cases.file_due;
create index file_due on cases.file (due_on) include (unit_code, id) where due_on is not null;
create index file_campaign on cases.file (campaign) include (unit_code, id) where campaign <> '';
drop index cases.file_fine;
create index file_fine on cases.file (decided_on desc, id desc) include (unit_code, fine_standing, pay_by, fine_fen, paid_fen)
  where fine_fen > 0 and decided_on is not null;
drop index cases.receipt_paid;
create index receipt_paid on cases.receipt (paid_on desc, id desc) include (unit_code, file_id, fen);
drop index cases.publication_unit;
create index publication_newest on cases.publication (decided_on desc, file_id desc)
  include (unit_code, barred, publish_by, published_on, fell, withdraw_by, withdrawn_on);
create index publication_unit on cases.publication (unit_code);
