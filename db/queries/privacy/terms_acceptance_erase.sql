delete from terms_acceptance
where tenant_id = $1::uuid and id in (
    select id from terms_acceptance
    where tenant_id = $1::uuid and accepted_at <= $2::timestamptz
    order by id
    limit $3::int)
