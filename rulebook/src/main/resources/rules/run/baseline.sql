-- What the findings of a rule were compared with, in the types of the file.
select cast(finding_key as string) as finding_key, cast(retailer_id as string) as retailer_id,
  cast(order_number as string) as order_number, cast(item_id as string) as item_id,
  cast(day_no as integer) as day_no, cast(quantity_sticks as bigint) as quantity_sticks,
  cast(amount_fen as bigint) as amount_fen, cast(note as string) as note
from (
:compared
) as compared
