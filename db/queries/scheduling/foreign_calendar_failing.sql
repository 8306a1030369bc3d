-- The busy times stay as they were last read.
update foreign_calendar
set state = 'failing', failure = $4, failures = failures + 1, tried_at = $3::timestamptz,
    next_fetch_at = $5::timestamptz
where tenant_id = $1::uuid and id = $2::uuid
