delete from house_talk
where tenant_id = $1::uuid and id in (
    select t.id from house_talk t
    where t.tenant_id = $1::uuid and t.asked_at <= $2::timestamptz
    order by t.id
    limit $3::int)
