create table retailers (retailer_id text primary key, unit_code text, grade int, order_weekday int, first_order_day int);
create table items (item_id text primary key, listed_day int);
create table order_lines (order_number text, retailer_id text, item_id text, day_no int, week_no int, quantity_sticks int);
