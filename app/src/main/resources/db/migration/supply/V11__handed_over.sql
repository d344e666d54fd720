-- Seizures come from penalty cases too: what a case says of its genuine cigarettes replaces what it said before. The rows
-- are those of the case's bureau, also when somebody of another unit who handles the case corrects it; so the owner of
-- the table writes them. Answers how many rows differ now.
create function supply.hand_over(asked_number text, lines jsonb) returns int
  language plpgsql security definer set search_path = supply, pg_temp as $$
declare
  touched int;
  all_touched int := 0;
begin
  delete from seizure s
  where s.seizure_number = asked_number
    and not exists (select from jsonb_array_elements(lines) l where l ->> 'line_number' = s.line_number);
  get diagnostics touched = row_count;
  all_touched := all_touched + touched;
  insert into seizure as s (record_key, unit_code, seizure_number, line_number, seized_on, item_id, code,
                            quantity_sticks, party, party_key, retailer_id)
  select asked_number || '|' || l.line_number, l.unit_code, asked_number, l.line_number, l.seized_on, l.item_id, l.code,
         l.quantity_sticks, l.party, l.party_key, l.retailer_id
  from jsonb_to_recordset(lines) as l (line_number text, unit_code text, seized_on date, item_id text, code text,
                                       quantity_sticks bigint, party text, party_key text, retailer_id text)
  on conflict (record_key) do update
  set unit_code = excluded.unit_code, seized_on = excluded.seized_on, item_id = excluded.item_id, code = excluded.code,
      quantity_sticks = excluded.quantity_sticks, party = excluded.party, party_key = excluded.party_key,
      retailer_id = excluded.retailer_id
  where (s.unit_code, s.seized_on, s.item_id, s.code, s.quantity_sticks, s.party, s.party_key, s.retailer_id)
    is distinct from (excluded.unit_code, excluded.seized_on, excluded.item_id, excluded.code, excluded.quantity_sticks,
                      excluded.party, excluded.party_key, excluded.retailer_id);
  get diagnostics touched = row_count;
  return all_touched + touched;
end $$;
create index seizure_number on supply.seizure (seizure_number);
create index seizure_party on supply.seizure (party_key, seized_on) where party_key is not null;
