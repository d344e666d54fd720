-- Why a fine is what it is: the circumstances that were found, and the reason for a figure outside its tier.
alter table cases.file
  add column factors text[] not null default '{}',
  add column fine_reason text not null default '' constraint file_fine_reason_short check (length(fine_reason) <= 2000);
comment on column cases.file.factors is 'Codes of the factors of discretion (factors.yaml)';
