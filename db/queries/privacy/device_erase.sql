delete from device
where tenant_id = $1::uuid and id in (
    select id from device
    where tenant_id = $1::uuid and coalesce(last_success_at, created_at) <= $2::timestamptz
    order by id
    limit $3::int)
