select id, label, created_at, last_success_at
from device
where tenant_id = $1::uuid and account_id = $2::uuid
order by created_at desc, id
