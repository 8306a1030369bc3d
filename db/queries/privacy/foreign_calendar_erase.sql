delete from foreign_calendar
where tenant_id = $1::uuid and id in (
    select id from foreign_calendar
    where tenant_id = $1::uuid and coalesce(fetched_at, created_at) <= $2::timestamptz
    order by id
    limit $3::int)
