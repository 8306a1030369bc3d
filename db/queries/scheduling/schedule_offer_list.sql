-- What people are asked for between $3 and $4; answers still count at $5
select o.id, o.interpreter_id, o.booking_id, o.seat_id, o.state, o.channel, o.expires_at,
       t.begin_at, t.end_at, b.number, s.language
from offer o
join booking b on b.tenant_id = o.tenant_id and b.id = o.booking_id
join seat s on s.tenant_id = o.tenant_id and s.id = o.seat_id
join booking_time_option t on t.tenant_id = o.tenant_id and t.id = o.time_option_id
where o.tenant_id = $1::uuid and o.interpreter_id = any ($2::uuid[])
  and (o.state = 'interested'
       or (o.state = 'made' and (o.expires_at is null or o.expires_at > $5::timestamptz)))
  and t.begin_at < $4::timestamptz and t.end_at > $3::timestamptz
order by t.begin_at, o.id
