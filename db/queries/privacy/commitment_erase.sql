delete from commitment
where tenant_id = $1::uuid and id in (
    select c.id from commitment c
    where c.tenant_id = $1::uuid and upper(c.during) <= $2::timestamptz
      and not exists (select from assignment a
                      where a.tenant_id = c.tenant_id and a.commitment_id = c.id)
    order by c.id
    limit $3::int)
