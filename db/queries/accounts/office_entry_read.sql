-- Locked, so that two clicks on one mail come one after the other.
select e.id, e.way, e.requester_id, e.email_enc, e.name_enc, e.wish_enc, e.terms_version,
       e.confirmed_at, coalesce(r.name, '') as office_name,
       coalesce(r.state, 'active') as office_state
from office_entry e
left join requester r on r.tenant_id = e.tenant_id and r.id = e.requester_id
where e.tenant_id = $1::uuid and e.id = $2::uuid
for update of e
