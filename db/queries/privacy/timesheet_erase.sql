delete from timesheet
where tenant_id = $1::uuid and id in (
    select id from timesheet
    where tenant_id = $1::uuid and state = 'billed' and end_at < $2::timestamptz
    order by id
    limit $3::int)
