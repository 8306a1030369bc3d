-- What person $2 is asked for between $3 and $4 and cannot do
select o.id, o.booking_id, o.seat_id
from offer o
join booking_time_option t on t.tenant_id = o.tenant_id and t.id = o.time_option_id
where o.tenant_id = $1::uuid and o.interpreter_id = $2::uuid and o.state in ('made', 'interested')
  and t.begin_at < $4::timestamptz and t.end_at > $3::timestamptz
order by o.booking_id, o.seat_id
