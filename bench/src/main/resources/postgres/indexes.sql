-- each holds what one of the rules groups by and sums, so that it can be read in order and alone
create index on order_lines (retailer_id, order_number) include (day_no, quantity_sticks);
create index on order_lines (retailer_id, item_id, order_number) include (day_no, week_no, quantity_sticks);
vacuum analyze;
