-- The orders of the item by all members of the group.
with members as (
  select f.finding_key, c.retailer_id, c.item_id, c.week_no
  from clusters c
  join fired f
    on f.aspect = c.aspect and f.detail = c.group_key and f.item_id = c.item_id
    and f.week_no = c.week_no
),
of_members as (
  select f.finding_key, o.retailer_id, o.order_number, o.item_id, min(o.day_no) as day_no,
    cast(sum(o.quantity_sticks) as bigint) as quantity_sticks,
    cast(sum(o.amount_fen) as bigint) as amount_fen, 'member' as note
  from order_lines o
  join members f
    on f.retailer_id = o.retailer_id and f.item_id = o.item_id and f.week_no = o.week_no
  group by f.finding_key, o.retailer_id, o.order_number, o.item_id
)
select * from of_members
