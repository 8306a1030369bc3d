update offer
set called_at = $3::timestamptz, call_result = $4,
    expires_at = coalesce(expires_at, $5::timestamptz)
where tenant_id = $1::uuid and id = $2::uuid
