-- Claimed until $3: whoever dies with it in hand gives it back then.
update foreign_calendar set next_fetch_at = $3::timestamptz, tried_at = $2::timestamptz
where tenant_id = $1::uuid and id = (
    select id from foreign_calendar
    where tenant_id = $1::uuid and next_fetch_at <= $2::timestamptz
    order by next_fetch_at, id
    limit 1 for update skip locked)
returning id, interpreter_id, address_enc, etag, failures, fetched_at
