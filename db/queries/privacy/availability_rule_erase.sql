delete from availability_rule
where tenant_id = $1::uuid and id in (
    select id from availability_rule
    where tenant_id = $1::uuid and last_day <= ($2::timestamptz + interval '12 hours')::date
    order by id
    limit $3::int)
