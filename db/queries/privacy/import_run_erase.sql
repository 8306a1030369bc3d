delete from import_run
where tenant_id = $1::uuid and id in (
    select id from import_run
    where tenant_id = $1::uuid and done_at <= $2::timestamptz
    order by id
    limit $3::int)
