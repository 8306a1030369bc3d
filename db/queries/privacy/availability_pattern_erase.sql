delete from availability_pattern
where tenant_id = $1::uuid and id in (
    select id from availability_pattern
    where tenant_id = $1::uuid and valid_until <= ($2::timestamptz + interval '12 hours')::date
    order by id
    limit $3::int)
