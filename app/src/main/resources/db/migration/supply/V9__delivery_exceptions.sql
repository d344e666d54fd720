-- Delivery exceptions are announced as well: they silence the rule of deliveries.
alter table supply.filing drop constraint filing_kind_known;
alter table supply.filing add constraint filing_kind_known
  check (kind in ('visit_day_change', 'extra_order', 'closure', 'delivery_exception'));
