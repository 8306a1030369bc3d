-- The devices of a person; not of whoever caused the event ($4) with their own hands.
select 'device' as kind, d.id
from membership m
join device d on d.tenant_id = m.tenant_id and d.account_id = m.account_id
where m.tenant_id = $1::uuid and m.interpreter_id = $2::uuid
  and (m.valid_until is null or m.valid_until > $3::timestamptz)
  and not exists (select from event e
                  where e.tenant_id = d.tenant_id and e.id = $4::uuid
                    and e.account_id = d.account_id)
