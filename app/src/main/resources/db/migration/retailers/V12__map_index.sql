-- The map asks for a window of coordinates within the asker's units. Comparisons of numbers and of codes may use an
-- index beneath row-level security, operators on points may not. The rest is in it so that counting never reads the rows.
create index retailer_place on retailers.retailer (unit_code, longitude, latitude)
  include (supply_status, watch_class, retailer_id) where merged_into is null;
