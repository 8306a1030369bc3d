select state, begin_at, end_at from call_off
where tenant_id = $1::uuid and id = $2::uuid
for update
