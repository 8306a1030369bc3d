update offer set state = $3, answered_at = coalesce($4::timestamptz, answered_at)
where tenant_id = $1::uuid and id = $2::uuid
