-- 抽查: a random part of what was waved through in a month is looked at again by somebody else.
create table warnings.sample (
  id bigint generated always as identity constraint sample_pk primary key,
  unit_code text collate "C" not null,
  month date not null,
  seed bigint not null,
  share numeric(4, 3) not null constraint sample_share_known check (share > 0 and share <= 1),
  least int not null,
  waved_through int not null,
  drawn_by text not null,
  drawn_at timestamptz not null,
  constraint sample_once unique (unit_code, month)
);
comment on table warnings.sample is 'One draw per county and month: order by md5(seed:warning), the first ceil(share) but at least so many';

create table warnings.sampled (
  sample_id bigint not null constraint sampled_sample_fk references warnings.sample,
  warning_id bigint not null constraint sampled_warning_fk references warnings.warning,
  unit_code text collate "C" not null,
  rule_id text not null,
  closed_as text not null constraint sampled_closed_as_known check (closed_as in ('NOT_PROCESSED', 'HARMLESS')),
  closed_by text not null,
  closed_by_id bigint,
  result text constraint sampled_result_known check (result in ('CONFIRMED', 'OVERTURNED')),
  words text constraint sampled_words_short check (length(words) <= 2000),
  checked_by text,
  checked_by_id bigint,
  checked_at timestamptz,
  constraint sampled_pk primary key (sample_id, warning_id),
  constraint sampled_by_another check (checked_by_id is null or closed_by_id is null or checked_by_id <> closed_by_id),
  constraint sampled_check_is_whole check (num_nulls(result, words, checked_by, checked_by_id, checked_at) in (0, 5))
);
comment on table warnings.sampled is 'Warnings that were drawn, who closed them, and what somebody else says';
create index sampled_warning on warnings.sampled (warning_id);

-- Who closed it, as an account: names change and are not unique.
alter table warnings.warning add ended_by_id bigint;
comment on column warnings.warning.ended_by_id is 'Who closed it; null = the system itself, or before accounts were recorded';
update warnings.warning w set ended_by_id = (
  select e.account_id from warnings.event e
  where e.warning_id = w.id and e.kind = w.state order by e.id desc limit 1)
where w.ended_by is not null;

call platform.guard('warnings.sample');
call platform.guard('warnings.sampled');
call platform.trace('warnings.sampled');
call platform.keep('warnings.sample');
