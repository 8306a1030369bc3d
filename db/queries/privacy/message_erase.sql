delete from message
where tenant_id = $1::uuid and id in (
    select id from message
    where tenant_id = $1::uuid and state <> 'waiting' and created_at <= $2::timestamptz
    order by id
    limit $3::int)
