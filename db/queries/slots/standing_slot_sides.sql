-- The place belongs to the office, and both sides are there.
select exists (select from requester_place p
               join requester r on r.tenant_id = p.tenant_id and r.id = p.requester_id
               where p.tenant_id = $1::uuid and p.id = $3::uuid and p.requester_id = $2::uuid
                 and p.state = 'active' and r.state = 'active')
       and exists (select from interpreter i
                   where i.tenant_id = $1::uuid and i.id = $4::uuid and i.state = 'active') as both
