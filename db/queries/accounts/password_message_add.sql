insert into message (tenant_id, id, kind, recipient_kind, recipient_id, subject_id, link_id,
                     message_id, dedup_key, state, created_at)
values ($1::uuid, $2::uuid, 'password_link', 'account', $3::uuid, $3::uuid, $4::uuid, $5, $6,
        'waiting', $7::timestamptz)
