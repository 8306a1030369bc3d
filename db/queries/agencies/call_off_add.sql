insert into call_off (tenant_id, id, agency_id, place_id, language, begin_at, end_at,
                      answer_due_at, state, hour_cents, charged_min, created_at)
values ($1::uuid, $2::uuid, $3::uuid, $4::uuid, $5, $6::timestamptz, $7::timestamptz,
        $8::timestamptz, 'asked', $9::integer, $10::smallint, $11::timestamptz)
