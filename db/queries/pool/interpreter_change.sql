-- $28 the version that was read; nothing is changed when another one came meanwhile
update interpreter set external_number = $4, given_name = $5, family_name = $6, kind = $7,
    gender = $8, state = $9, email_enc = $10::bytea, email_hash = $11::bytea,
    phone_enc = $12::bytea, street_enc = $13::bytea, reached_by = $14, postcode = $15, town = $16,
    latitude = $17::float8, longitude = $18::float8, radius_m = $19::integer, travels_by = $20,
    specialisations = $21::text[], qualification = $22, wanted_hours_month = $23::integer,
    cost_tier = $24::integer, existing_stock_until = $25::date, agency = $26,
    house_id = $27::uuid,
    version = version + 1,
    updated_at = $3::timestamptz
where tenant_id = $1::uuid and id = $2::uuid and version = $28::integer
