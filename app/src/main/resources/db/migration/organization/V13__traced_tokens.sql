-- Who made or revoked a token is traced; that it was used is not a change by anybody.
create trigger trail
  after insert or delete or update of name, scope, expires_at, revoked_at, revoked_by on organization.api_token
  for each row execute function platform.record_change('id');
