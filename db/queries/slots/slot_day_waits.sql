-- Does the booking of the day wait for an approval?
select b.state = 'requested' as waits
from slot_day d
join booking b on b.tenant_id = d.tenant_id and b.id = d.booking_id
where d.tenant_id = $1::uuid and d.id = $2::uuid
