-- Days of a slot that have not begun, with whether somebody has booked an appointment on them.
select d.id, d.day::text as day, d.state, d.pause, d.booking_id,
       exists (select from slot_appointment a
               where a.tenant_id = d.tenant_id and a.slot_day_id = d.id and a.state = 'booked')
           as has_appointments
from slot_day d
where d.tenant_id = $1::uuid and d.standing_slot_id = $2::uuid and d.begin_at > $3::timestamptz
order by d.day
for update
