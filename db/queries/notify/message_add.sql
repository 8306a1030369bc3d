with added as (
    insert into message (tenant_id, id, kind, recipient_kind, recipient_id, subject_id, link_id,
                         message_id, dedup_key, state, created_at, due_at)
    values ($1::uuid, $2::uuid, $3, $4, $5::uuid, $6::uuid, $7::uuid, $8, $9, 'waiting',
            $10::timestamptz, $11::timestamptz)
    on conflict (tenant_id, dedup_key) do nothing
    returning tenant_id, due_at
)
insert into due_tenant (tenant_id, due_at) select tenant_id, due_at from added
