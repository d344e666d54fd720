-- Everything that was seized from the person on the day, with the numbers of the seizures.
with seized as (
  select f.finding_key, z.retailer_id, cast(null as string) as order_number, z.item_id, z.day_no,
    cast(sum(z.quantity_sticks) as bigint) as quantity_sticks, cast(null as bigint) as amount_fen,
    z.seizure_number as note
  from fired f
  join seizures z on z.party_key = f.detail and z.day_no = f.day_no
  group by f.finding_key, z.retailer_id, z.item_id, z.day_no, z.seizure_number
)
select * from seized
