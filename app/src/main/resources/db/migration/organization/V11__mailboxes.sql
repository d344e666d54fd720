-- Where a person gets mail; he gives it himself.
alter table organization.account add column email text
  constraint account_email_plain check (email ~ '^[A-Za-z0-9._%+-]{1,64}@([A-Za-z0-9-]{1,63}\.)+[A-Za-z0-9-]{2,63}$'
    and length(email) <= 254);
comment on column organization.account.email is 'Where reminders go; null = nowhere';
