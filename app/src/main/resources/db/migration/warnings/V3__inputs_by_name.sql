-- The lake asks for each replaced file whether a warning was raised from it.
create index run_input_name on warnings.run_input (name);
