insert into translation_offer (tenant_id, id, translation_id, role, round, interpreter_id, channel,
                               state, position, points, parts, made_at, expires_at)
values ($1::uuid, $2::uuid, $3::uuid, $4, $5::integer, $6::uuid, $7, 'made', $8::integer,
        $9::integer, $10::jsonb, $11::timestamptz, $12::timestamptz)
