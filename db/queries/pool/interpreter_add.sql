insert into interpreter (tenant_id, id, calendar_id, external_number, given_name, family_name, kind,
    gender, state, email_enc, email_hash, phone_enc, street_enc, reached_by, postcode, town,
    latitude, longitude, radius_m, travels_by, specialisations, qualification, wanted_hours_month,
    cost_tier, existing_stock_until, agency, house_id, created_at, updated_at)
values ($1::uuid, $2::uuid, $2::uuid, $4, $5, $6, $7, $8, $9, $10::bytea, $11::bytea, $12::bytea,
    $13::bytea, $14, $15, $16, $17::float8, $18::float8, $19::integer, $20, $21::text[], $22,
    $23::integer, $24::integer, $25::date, $26, $27::uuid, $3::timestamptz, $3::timestamptz)
on conflict (tenant_id, external_number) where external_number is not null do nothing
