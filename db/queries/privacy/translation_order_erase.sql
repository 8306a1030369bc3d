with old as (
    select o.id from translation_order o
    where o.tenant_id = $1::uuid and o.ended_at < $2::timestamptz
      and not exists (select from translation_file f
                      where f.tenant_id = o.tenant_id and f.translation_id = o.id)
    order by o.id
    limit $3::int
), offers as (
    delete from translation_offer
    where tenant_id = $1::uuid and translation_id in (select id from old)
)
delete from translation_order where tenant_id = $1::uuid and id in (select id from old)
