delete from block
where tenant_id = $1::uuid and id in (
    select id from block
    where tenant_id = $1::uuid and created_at <= $2::timestamptz
    order by id
    limit $3::int)
