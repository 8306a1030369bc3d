-- Of each seat position: whoever was the first to be found in this series and still comes to one
select distinct on (s.position) s.position, a.interpreter_id, a.booking_id,
       i.given_name || ' ' || i.family_name as interpreter_name
from booking b
join assignment a on a.tenant_id = b.tenant_id and a.booking_id = b.id
     and a.state in ('confirmed', 'performed', 'client_no_show')
join seat s on s.tenant_id = a.tenant_id and s.id = a.seat_id
join interpreter i on i.tenant_id = a.tenant_id and i.id = a.interpreter_id
where b.tenant_id = $1::uuid and b.series_id = $2::uuid
order by s.position, a.confirmed_at, b.occurrence_day, a.id
