-- The office that somebody joined last and still belongs to.
select m.requester_id from membership m
join requester r on r.tenant_id = m.tenant_id and r.id = m.requester_id and r.state <> 'closed'
where m.tenant_id = $1::uuid and m.account_id = $2::uuid and m.role = 'requester'
  and (m.valid_until is null or m.valid_until > $3::timestamptz)
order by m.valid_from desc, m.id desc
limit 1
