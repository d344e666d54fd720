-- Units with what they are for, since when, and how documents name them; closed ones keep their rows.
alter table organization.unit
  add column kind text not null default 'BUREAU'
    constraint unit_kind_known check (kind in ('BUREAU', 'BRIGADE', 'SQUAD', 'STATION', 'RESIDENT_TEAM',
      'LICENCE_HALL', 'HOTLINE', 'ANALYSIS', 'MARKETING', 'LOGISTICS', 'OTHER')),
  add column line text not null default ''
    constraint unit_line_known check (line in ('', 'SUPERVISION', 'MARKET', 'ENFORCEMENT', 'LICENSING',
      'INTELLIGENCE', 'MARKETING', 'LOGISTICS')),
  add column short_name text not null default '' constraint unit_short_name_short check (length(short_name) <= 20),
  add column address text not null default '' constraint unit_address_short check (length(address) <= 200),
  add column valid_from date not null default '2000-01-01',
  add column valid_to date,
  add column version int not null default 0,
  add constraint unit_closes_after_it_opened check (valid_to >= valid_from);
comment on column organization.unit.line is 'Empty = all lines';
comment on column organization.unit.short_name is 'Stands in document numbers';
comment on column organization.unit.valid_to is 'Last day; null = open';
comment on table organization.unit is 'Bureaus by national division code: province 2, city 4, county 6 digits; stations, squads and departments 8';

alter table organization.account drop constraint account_role_known;
alter table organization.account add constraint account_role_known check (role in ('ADMINISTRATOR', 'LEADER',
  'SUPERVISOR', 'INSPECTOR', 'CASE_HANDLER', 'LEGAL_REVIEWER', 'LICENCE_CLERK', 'HOTLINE_OPERATOR', 'ANALYST',
  'APPRAISER', 'ACCOUNT_MANAGER', 'DELIVERY_WORKER'));
comment on column organization.account.role is 'Counts while no person is linked; then the posts count';
