select lower(during) as begin_at, upper(during) as end_at
from slot_appointment
where tenant_id = $1::uuid and slot_day_id = $2::uuid and state = 'booked'
