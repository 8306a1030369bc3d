select b.number, b.language, b.setting, b.mode, b.duration_min, b.requester_id,
       r.name as requester_name, r.phone as requester_phone, coalesce(p.town, '') as town
from booking b
join requester r on r.tenant_id = b.tenant_id and r.id = b.requester_id
left join requester_place p on p.tenant_id = b.tenant_id and p.id = b.place_id
where b.tenant_id = $1::uuid and b.id = $2::uuid
