-- The order itself, and the day from which on it was forbidden.
with forbidden as (
  select f.finding_key, o.retailer_id, o.order_number, cast(null as string) as item_id, o.day_no,
    o.sticks as quantity_sticks, o.amount_fen, f.aspect as note
  from orders o
  join fired f on o.retailer_id = f.retailer_id and o.order_number = f.order_number
)
select * from forbidden
