-- What a timesheet says about its assignment before it is handed in.
select o.zone, s.language, b.setting, b.requester_id, r.name as requester_name,
       i.kind as person_kind
from assignment a
join seat s on s.tenant_id = a.tenant_id and s.id = a.seat_id
join booking b on b.tenant_id = a.tenant_id and b.id = a.booking_id
join interpreter i on i.tenant_id = a.tenant_id and i.id = a.interpreter_id
join requester r on r.tenant_id = b.tenant_id and r.id = b.requester_id
join booking_time_option o on o.tenant_id = a.tenant_id and o.id = a.time_option_id
where a.tenant_id = $1::uuid and a.id = $2::uuid
