-- Copies each case of a demo city, with all that hangs on it, to copies named first to copies; names, numbers and
-- days vary with the copy. As the database's owner, beside a server that was started for it and is thrown away after:
-- PGOPTIONS="-c bench.first=1 -c bench.copies=666" psql -f bench/cases.sql jinye; then vacuum analyze.
\set ON_ERROR_STOP on
set session_replication_role = replica;
set synchronous_commit = off;
create function pg_temp.vary(words text, k int) returns text language sql immutable as $$
  select translate(words, '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗',
    substr('王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗', 1 + k % 20, 20)) $$;
do $$
declare
  k int;
  copies int := current_setting('bench.copies')::int;
  t text; cols text; vals text; c record;
begin
  for t in select unnest(array['file','party','officer','goods','laser_code','paper','move','receipt','recording','step','entry','publication']) loop
    cols := ''; vals := '';
    for c in select column_name n, data_type d from information_schema.columns
             where table_schema = 'cases' and table_name = t order by ordinal_position loop
      cols := cols || ', ' || quote_ident(c.n);
      vals := vals || ', ' || case
        when c.n in ('id', 'file_id', 'paper_id', 'about_id') then format('%I + k * 1000000::bigint', c.n)
        when c.n = 'form_key' then 'form_key || ''/'' || k'
        when t = 'receipt' and c.n = 'number' then 'case when number = '''' then '''' else number || ''-'' || k end'
        when t = 'file' and c.n = 'number' then 'case when number = '''' then '''' else number || ''-'' || k end'
        when t = 'file' and c.n = 'found_at' then 'found_at - make_interval(days => (k * 7) % 700)'
        when c.n in ('party_name') or (t = 'party' and c.n = 'name') then format('pg_temp.vary(%I, k)', c.n)
        when t = 'party' and c.n in ('identity_index') then 'case when identity_index is null then null else identity_index || k end'
        when t = 'party' and c.n in ('licence', 'credit_code') then format('case when %1$I = '''' then '''' else %1$I || k end', c.n)
        when t = 'laser_code' and c.n = 'code' then 'overlay(code placing lpad((k % 10000)::text, 4, ''0'') from 20)'
        when t = 'entry' and c.n = 'words' then 'pg_temp.vary(words, k)'
        when t = 'entry' and c.n = 'grams' then 'string_to_array(pg_temp.vary(array_to_string(grams, chr(1)), k), chr(1))'
        else quote_ident(c.n) end;
    end loop;
    for k in current_setting('bench.first')::int..copies loop
      execute format('insert into cases.%I (%s) overriding system value select %s from (select %s::int as k, s.* from cases.%I s where s.%I < 1000000) s',
        t, substr(cols, 3), substr(vals, 3), k, t, case when t in ('file') then 'id' else 'file_id' end);
    end loop;
  end loop;
end $$;
-- Triggers slept: what they keep is counted anew.
delete from cases.file_tally;
insert into cases.file_tally
select unit_code, extract(year from found_at), count(*) from cases.file group by 1, 2;
