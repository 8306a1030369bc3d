update foreign_calendar set next_fetch_at = $3::timestamptz, etag = null
where tenant_id = $1::uuid and id = $2::uuid
