insert into translation_order (tenant_id, id, number, requester_id, requested_by, source_language,
                               target_language, deadline_at, local_deadline, zone, certified,
                               four_eyes, text_kind, note_enc, state, created_at, updated_at)
values ($1::uuid, $2::uuid, $3::bigint, $4::uuid, $5::uuid, $6, $7, $8::timestamptz, $9, $10,
        $11::boolean, $12::boolean, $13, $14::bytea, 'requested', $15::timestamptz,
        $15::timestamptz)
