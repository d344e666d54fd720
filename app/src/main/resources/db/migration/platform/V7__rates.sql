-- How often somebody asked lately, counted over all nodes.
create table platform.rate_bucket (
  id bigint not null constraint rate_bucket_pk primary key,
  state bytea,
  expires_at bigint
);
comment on table platform.rate_bucket is 'Counts of requests (Bucket4j) by digest of who asks; worth nothing after a minute';
create index rate_bucket_expires_at on platform.rate_bucket (expires_at);
