-- Of one account, as this person or this office.
select id, label, created_at, last_read_at
from calendar_feed
where tenant_id = $1::uuid and account_id = $2::uuid
  and interpreter_id is not distinct from $3::uuid and requester_id is not distinct from $4::uuid
order by created_at desc, id
