-- Seats of these bookings and who holds them, or held them before the booking was taken back
select s.booking_id, s.position, s.state, a.id as assignment_id, a.interpreter_id,
       a.state as assignment_state,
       coalesce(i.given_name || ' ' || i.family_name, '') as interpreter_name
from seat s
left join lateral (
    select * from assignment a
    where a.tenant_id = s.tenant_id and a.seat_id = s.id
    order by a.state in ('cancelled', 'interpreter_no_show'), a.confirmed_at desc
    limit 1) a on true
left join interpreter i on i.tenant_id = s.tenant_id and i.id = a.interpreter_id
where s.tenant_id = $1::uuid and s.booking_id = any ($2::uuid[])
order by s.booking_id, s.position
