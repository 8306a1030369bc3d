select id, number, state, version from booking
where tenant_id = $1::uuid and id = $2::uuid for update
