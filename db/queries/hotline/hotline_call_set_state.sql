update hotline_call set state = $3, updated_at = $4::timestamptz
where tenant_id = $1::uuid and id = $2::uuid
