delete from tenant_rule
where tenant_id = $1::uuid and id in (
    select r.id from tenant_rule r
    where r.tenant_id = $1::uuid
      and exists (select from tenant_rule successor
                  where successor.tenant_id = r.tenant_id and successor.kind = r.kind
                    and successor.version > r.version
                    and successor.valid_from <= $2::timestamptz)
    order by r.id
    limit $3::int)
