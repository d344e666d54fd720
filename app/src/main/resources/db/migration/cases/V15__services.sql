-- How the service of a paper to a party stands, for the register of services; repeats what its receipts and signatures say.
alter table cases.paper
  add column service text not null default '' constraint paper_service_known
    check (service in ('', 'OPEN', 'UNDER_WAY', 'IN_HAND', 'SERVED'));
comment on column cases.paper.service is 'Empty = a draft, void, or a paper that stays in the file';
create index paper_about on cases.paper (about_id) where about_id is not null;

update cases.paper p set service = case
    when exists (select 1 from cases.paper r
      where r.about_id = p.id and r.kind = 'service_receipt' and r.state = 'ISSUED') then 'SERVED'
    when jsonb_path_exists(p.signatures, '$[*] ? (@.as == "PARTY" && @.isRefused == false)') then 'IN_HAND'
    when exists (select 1 from cases.paper r where r.about_id = p.id and r.state <> 'VOID'
      and r.kind in ('service_receipt', 'service_announcement')) then 'UNDER_WAY'
    else 'OPEN' end
where p.state = 'ISSUED' and p.kind in ('filing_extension_notice', 'preservation_notice', 'summons',
  'appraisal_notice', 'preservation_disposal', 'inquiry_extension_notice', 'prior_notice', 'no_penalty_notice',
  'no_penalty_decision', 'hearing_right_notice', 'hearing_notice', 'hearing_refusal', 'penalty_decision',
  'spot_decision', 'order_to_correct', 'order_to_rectify', 'rectification_end', 'additional_fine', 'demand');

create index paper_service on cases.paper (made_on desc, id desc) include (unit_code, service) where service <> '';
