-- Whoever approves the request of a new office has seen the office.
update requester r set state = 'active', version = r.version + 1, updated_at = $3::timestamptz
from booking b
where b.tenant_id = $1::uuid and b.id = $2::uuid and r.tenant_id = b.tenant_id
  and r.id = b.requester_id and r.state = 'pending'
returning r.id
