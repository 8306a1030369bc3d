-- What person $2 was to do between $3 and $4, in the order in which bookings are locked
select a.id, a.booking_id
from assignment a
where a.tenant_id = $1::uuid and a.interpreter_id = $2::uuid and a.state = 'confirmed'
  and a.begin_at < $4::timestamptz and a.end_at > $3::timestamptz
order by a.booking_id, a.seat_id
