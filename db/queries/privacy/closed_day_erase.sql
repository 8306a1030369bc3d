delete from requester_closed_day
where tenant_id = $1::uuid and id in (
    select id from requester_closed_day
    where tenant_id = $1::uuid and last_day < $2::timestamptz
    order by id
    limit $3::int)
