delete from office_entry
where tenant_id = $1::uuid and id in (
    select id from office_entry
    where tenant_id = $1::uuid and expires_at <= $2::timestamptz
    order by id
    limit $3::int)
