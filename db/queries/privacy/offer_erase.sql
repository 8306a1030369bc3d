with old as (
    select o.id from offer o
    where o.tenant_id = $1::uuid and o.made_at <= $2::timestamptz
      and o.state in ('declined', 'recused', 'expired', 'withdrawn')
      and not exists (select from assignment a
                      where a.tenant_id = o.tenant_id and a.offer_id = o.id)
    order by o.id
    limit $3::int
), proposal_gone as (
    delete from offer_proposal where tenant_id = $1::uuid and offer_id in (select id from old)
)
delete from offer where tenant_id = $1::uuid and id in (select id from old)
