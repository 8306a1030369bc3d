delete from requirement
where tenant_id = $1::uuid and id in (
    select r.id from requirement r
    where r.tenant_id = $1::uuid
      and exists (select from requirement successor
                  where successor.tenant_id = r.tenant_id and successor.code = r.code
                    and successor.setting is not distinct from r.setting
                    and successor.valid_from > r.valid_from
                    and successor.valid_from <= ($2::timestamptz + interval '12 hours')::date)
    order by r.id
    limit $3::int)
