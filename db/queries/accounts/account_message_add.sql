insert into message (tenant_id, id, kind, recipient_kind, recipient_id, subject_id, link_id,
                     message_id, dedup_key, state, created_at)
values ($1::uuid, $2::uuid, $3, $4, $5::uuid, $5::uuid, $6::uuid, $7, $8, 'waiting',
        $9::timestamptz)
