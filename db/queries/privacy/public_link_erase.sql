with old as (
    select id from public_link
    where tenant_id = $1::uuid and expires_at <= $2::timestamptz
    order by id
    limit $3::int
), unlinked as (
    update message set link_id = null where tenant_id = $1::uuid and link_id in (select id from old)
)
delete from public_link where tenant_id = $1::uuid and id in (select id from old)
