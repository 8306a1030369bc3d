select id, requester_id from booking where tenant_id = $1::uuid and id = any ($2::uuid[])
