update foreign_calendar
set state = 'current', failure = null, failures = 0, tried_at = $3::timestamptz,
    next_fetch_at = $4::timestamptz
where tenant_id = $1::uuid and id = $2::uuid
