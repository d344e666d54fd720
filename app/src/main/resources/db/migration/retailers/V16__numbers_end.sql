-- Whatever the rows say, the way up and the way down end: with "union all" files merged in a ring kept an import waiting
-- for ever.
create or replace function retailers.kept(id text) returns text language sql stable parallel safe as $$
  with recursive up (id, next) as (
    select retailer_id, merged_into from retailers.retailer where retailer_id = $1
    union
    select r.retailer_id, r.merged_into from up join retailers.retailer r on r.retailer_id = up.next)
  select coalesce((select up.id from up where next is null), $1)
$$;

create or replace function retailers.numbers(id text) returns setof text language sql stable parallel safe as $$
  with recursive down (id) as (
    select $1 collate "C"
    union
    select r.retailer_id from down join retailers.retailer r on r.merged_into = down.id)
  select down.id from down
$$;
