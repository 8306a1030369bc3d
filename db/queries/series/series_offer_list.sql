-- Open offers to a person about a series, by time
select o.id, o.booking_id
from offer o
join booking b on b.tenant_id = o.tenant_id and b.id = o.booking_id and b.series_id = $2::uuid
join booking_time_option t on t.tenant_id = o.tenant_id and t.id = o.time_option_id
where o.tenant_id = $1::uuid and o.interpreter_id = $3::uuid and o.state = 'made'
order by t.begin_at, o.id
