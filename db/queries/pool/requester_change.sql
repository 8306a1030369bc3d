-- $12 the version that was read
update requester set external_number = $4, name = $5, kind = $6, cost_centre = $7, leitweg_id = $8,
    email = $9, phone = $10, state = $11, version = version + 1, updated_at = $3::timestamptz
where tenant_id = $1::uuid and id = $2::uuid and version = $12::integer
