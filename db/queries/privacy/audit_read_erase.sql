-- Reads, and what was refused; changes stay ten years.
delete from audit
where (tenant_id = $1::uuid or tenant_id is null) and at <= $2::timestamptz and id in (
    select id from audit
    where (tenant_id = $1::uuid or tenant_id is null) and at <= $2::timestamptz
      and (action ~ '_(viewed|listed|refused)$'
           or action in ('audit_read', 'capability_missing', 'limit_reached'))
    order by id
    limit $3::int)
