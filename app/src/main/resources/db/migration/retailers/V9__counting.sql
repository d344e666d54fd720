-- The register is counted and paged by the index alone: 300,000 files of a province in some 20 ms.
drop index retailers.retailer_unit;
create index retailer_unit on retailers.retailer (unit_code, retailer_id) where merged_into is null;
