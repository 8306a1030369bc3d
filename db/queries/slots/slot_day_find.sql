select d.id, d.day::text as day, d.begin_at, d.end_at, d.state, d.booking_id, s.id as slot_id,
       s.name, s.requester_id, s.place_id, s.interpreter_id, s.languages, s.grain_min
from slot_day d
join standing_slot s on s.tenant_id = d.tenant_id and s.id = d.standing_slot_id
where d.tenant_id = $1::uuid and d.id = $2::uuid
for update of d
