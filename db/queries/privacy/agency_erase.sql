delete from agency
where tenant_id = $1::uuid and id in (
    select a.id from agency a
    where a.tenant_id = $1::uuid and a.last_day <= ($2::timestamptz + interval '12 hours')::date
      and not exists (select from call_off c
                      where c.tenant_id = a.tenant_id and c.agency_id = a.id)
    order by a.id
    limit $3::int)
