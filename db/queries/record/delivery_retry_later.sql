with later as (
    update delivery
    set attempts = attempts + 1, last_error = $4, due_at = $3::timestamptz,
        state = case when attempts + 1 >= $5::int then 'given_up' else 'due' end
    where tenant_id = $1::uuid and id = $2::uuid
    returning tenant_id, due_at, state
)
insert into due_tenant (tenant_id, due_at) select tenant_id, due_at from later where state = 'due'
