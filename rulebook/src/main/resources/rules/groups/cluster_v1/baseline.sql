-- The orders of the item by all members of the group.
with of_members as (
  select f.finding_key, o.retailer_id, o.order_number, o.item_id, min(o.day_no) as day_no,
    cast(sum(o.quantity_sticks) as bigint) as quantity_sticks,
    cast(sum(o.amount_fen) as bigint) as amount_fen, 'member' as note
  from fired f
  join clusters c
    on c.aspect = f.aspect and c.group_key = f.detail and c.item_id = f.item_id
    and c.week_no = f.week_no
  join order_lines o
    on o.retailer_id = c.retailer_id and o.item_id = c.item_id and o.week_no = c.week_no
  group by f.finding_key, o.retailer_id, o.order_number, o.item_id
)
select * from of_members
