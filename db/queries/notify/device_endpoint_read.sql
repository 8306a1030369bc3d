-- As long as its account belongs to the pool.
select d.endpoint_enc
from device d
where d.tenant_id = $1::uuid and d.id = $2::uuid
  and exists (select from membership m
              where m.tenant_id = d.tenant_id and m.account_id = d.account_id
                and (m.valid_until is null or m.valid_until > $3::timestamptz))
