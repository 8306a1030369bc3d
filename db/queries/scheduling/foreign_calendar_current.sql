-- $3 now, $4 when it is read again (null: never, a file), $5 etag, $6 busy times, $7 not understood
update foreign_calendar
set state = 'current', failure = null, failures = 0, fetched_at = $3::timestamptz,
    tried_at = $3::timestamptz, next_fetch_at = $4::timestamptz, etag = $5,
    busy_times = $6::integer,
    unread_events = $7::integer
where tenant_id = $1::uuid and id = $2::uuid
