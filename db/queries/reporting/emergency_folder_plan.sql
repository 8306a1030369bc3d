with added as (
    insert into delivery (tenant_id, id, consumer, aggregate_id, due_at, dedup_key, state)
    values ($1::uuid, $2::uuid, 'make_emergency_folder', $1::uuid, $3::timestamptz, $4, 'due')
    on conflict (tenant_id, dedup_key) do nothing
    returning tenant_id, due_at
)
insert into due_tenant (tenant_id, due_at, stops_clock) select tenant_id, due_at, false from added
