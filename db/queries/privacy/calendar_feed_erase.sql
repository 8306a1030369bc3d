delete from calendar_feed
where tenant_id = $1::uuid and id in (
    select id from calendar_feed
    where tenant_id = $1::uuid and coalesce(last_read_at, created_at) <= $2::timestamptz
    order by id
    limit $3::int)
