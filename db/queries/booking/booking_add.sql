insert into booking (tenant_id, id, number, requester_id, place_id, requested_by, contact_enc,
                     state, urgency, setting, mode, form, language, alternative_languages,
                     duration_min, window_doc, required_qualification, gender_wish, cost_centre,
                     funding_source_id, note_enc, answers, findings, strategy, entered_afterwards,
                     rule_ids, created_at, updated_at, series_id, occurrence_day)
values ($1::uuid, $2::uuid, $3::bigint, $4::uuid, $5::uuid, $6::uuid, $7::bytea, $8, $9, $10, $11,
        $12, $13, $14::text[], $15::int, $16::jsonb, $17, $18, $19, $20::uuid, $21::bytea,
        $22::jsonb, $23::text[], $24::jsonb, $25::boolean, $26::uuid[], $27::timestamptz,
        $27::timestamptz, $28::uuid, $29::text::date)
