-- Nothing when office or person are not of this tenant or the block is there already.
insert into block (tenant_id, id, requester_id, interpreter_id, wished_by, created_by, created_at)
select $1::uuid, $2::uuid, r.id, i.id, $5, $6::uuid, $7::timestamptz
from requester r, interpreter i
where r.tenant_id = $1::uuid and r.id = $3::uuid and i.tenant_id = $1::uuid and i.id = $4::uuid
on conflict (tenant_id, requester_id, interpreter_id, wished_by) do nothing
