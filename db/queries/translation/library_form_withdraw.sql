update library_form set withdrawn_at = $3::timestamptz
where tenant_id = $1::uuid and id = $2::uuid and withdrawn_at is null
