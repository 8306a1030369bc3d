update hotline_call
set minutes = $3::int, correction_reason = $4, updated_at = $5::timestamptz
where tenant_id = $1::uuid and id = $2::uuid
