with again as (
    update delivery set state = 'due', attempts = 0, due_at = $3::timestamptz
    where tenant_id = $1::uuid and id = $2::uuid
    returning tenant_id, due_at
)
insert into due_tenant (tenant_id, due_at) select tenant_id, due_at from again
