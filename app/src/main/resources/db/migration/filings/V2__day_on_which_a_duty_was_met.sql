-- Who may not see the filing (a department beside the one that filed) still sees that it came, and when.
alter table filings.duty add column filed_on date;
comment on column filings.duty.filed_on is 'Day of the filing that met it; null = not filed yet';
update filings.duty d set filed_on = f.filed_on from filings.filing f where f.id = d.filing_id;
