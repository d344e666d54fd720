-- A file may go into one that goes into another: up to the one that is shown, and down to all whose records it shows.
create function retailers.kept(id text) returns text language sql stable parallel safe as $$
  with recursive up (id, next) as (
    select retailer_id, merged_into from retailers.retailer where retailer_id = $1
    union all
    select r.retailer_id, r.merged_into from up join retailers.retailer r on r.retailer_id = up.next)
  select coalesce((select up.id from up where next is null), $1)
$$;
comment on function retailers.kept(text) is 'The file that a number stands for now: itself, or the one that it went into';

create function retailers.numbers(id text) returns setof text language sql stable parallel safe as $$
  with recursive down (id) as (
    select $1 collate "C"
    union all
    select r.retailer_id from down join retailers.retailer r on r.merged_into = down.id)
  select down.id from down
$$;
comment on function retailers.numbers(text) is 'The file itself and all that went into it';
