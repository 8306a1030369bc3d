update translation_order
set state = $3, round = $4::integer, submitted_at = $5::timestamptz, counted_how = $6,
    lines = $7::integer, words = $8::integer, keystrokes = $9::integer, writer_id = $10::uuid,
    checker_id = $11::uuid, taken_at = $12::timestamptz, delivered_at = $13::timestamptz,
    ended_at = $14::timestamptz, updated_at = $15::timestamptz
where tenant_id = $1::uuid and id = $2::uuid
