delete from hotline_ring
where tenant_id = $1::uuid and id in (
    select id from hotline_ring
    where tenant_id = $1::uuid and until < $2::timestamptz
    order by id
    limit $3::int)
