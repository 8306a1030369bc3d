delete from audit
where (tenant_id = $1::uuid or tenant_id is null) and at <= $2::timestamptz and id in (
    select id from audit
    where (tenant_id = $1::uuid or tenant_id is null) and at <= $2::timestamptz
    order by id
    limit $3::int)
