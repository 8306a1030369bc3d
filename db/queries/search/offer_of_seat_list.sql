select o.id, o.interpreter_id, o.time_option_id, o.state, o.channel, o.made_at, o.expires_at,
       o.round_id,
       t.replaced_at is null as same_times
from offer o
join booking_time_option t on t.tenant_id = o.tenant_id and t.id = o.time_option_id
where o.tenant_id = $1::uuid and o.seat_id = $2::uuid
order by o.made_at, o.position
