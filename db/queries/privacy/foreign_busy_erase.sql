delete from foreign_busy
where tenant_id = $1::uuid and id in (
    select id from foreign_busy
    where tenant_id = $1::uuid and upper(during) <= $2::timestamptz
    order by id
    limit $3::int)
