select id, name, phone from requester
where tenant_id = $1::uuid and id = $2::uuid and state = 'active'
