update series
set rule = $3, except_days = $4::text[]::date[], moves = $5::jsonb, duration_min = $6::int,
    updated_at = $7::timestamptz, version = version + 1
where tenant_id = $1::uuid and id = $2::uuid
