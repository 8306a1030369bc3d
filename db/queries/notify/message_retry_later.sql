with later as (
    update message set due_at = $3::timestamptz, last_error = $4
    where tenant_id = $1::uuid and id = $2::uuid
    returning tenant_id, due_at
)
insert into due_tenant (tenant_id, due_at) select tenant_id, due_at from later
