delete from call_off
where tenant_id = $1::uuid and id in (
    select id from call_off
    where tenant_id = $1::uuid and end_at <= $2::timestamptz
    order by id
    limit $3::int)
