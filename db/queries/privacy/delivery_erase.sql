-- One that gave up stays visible until somebody has looked at it.
delete from delivery
where tenant_id = $1::uuid and id in (
    select id from delivery
    where tenant_id = $1::uuid and state in ('done', 'cancelled') and due_at <= $2::timestamptz
    order by id
    limit $3::int)
