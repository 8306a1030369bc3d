select b.version, b.place_id, coalesce(p.opening_hours, '[]')::text as opening_hours
from booking b
left join requester_place p on p.tenant_id = b.tenant_id and p.id = b.place_id
where b.tenant_id = $1::uuid and b.id = $2::uuid
