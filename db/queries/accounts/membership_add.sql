insert into membership (tenant_id, id, account_id, role, requester_id, place_id, interpreter_id,
                        deputy_of, valid_from, valid_until, created_at)
select $1::uuid, $2::uuid, $3::uuid, r.name, $5::uuid, $6::uuid, $7::uuid, $8::uuid,
       $9::timestamptz, $10::timestamptz, $9::timestamptz
from role r
where r.name = $4
  and not exists (
      select from membership m
      where m.tenant_id = $1::uuid and m.account_id = $3::uuid and m.role = r.name
        and m.requester_id is not distinct from $5::uuid
        and m.place_id is not distinct from $6::uuid
        and m.interpreter_id is not distinct from $7::uuid
        and (m.valid_until is null or m.valid_until > $9::timestamptz))
