with added as (
    insert into delivery (tenant_id, id, consumer, event_id, aggregate_id, seq, subject_id, due_at,
                          dedup_key, state)
    values ($1::uuid, $2::uuid, $3, $4::uuid, $5::uuid, $6::bigint, $7::uuid, $8::timestamptz, $9,
            'due')
    on conflict (tenant_id, dedup_key) do nothing
    returning tenant_id, due_at
)
insert into due_tenant (tenant_id, due_at) select tenant_id, due_at from added
