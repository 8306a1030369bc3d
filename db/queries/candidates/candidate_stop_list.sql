-- What keeps these people busy in the time: own assignments with their place, other commitments
-- without one.
select c.interpreter_id, lower(c.during) as begin_at, upper(c.during) as end_at,
       b.mode, p.id as place_id, p.latitude, p.longitude, p.street, p.postcode
from commitment c
left join assignment a on a.tenant_id = c.tenant_id and a.commitment_id = c.id
left join booking b on b.tenant_id = a.tenant_id and b.id = a.booking_id
left join requester_place p on p.tenant_id = b.tenant_id and p.id = b.place_id
     and b.mode = 'on_site'
where c.tenant_id = $1::uuid and c.interpreter_id = any ($2::uuid[])
  and c.during && tstzrange($3::timestamptz, $4::timestamptz)
  and (c.state = 'confirmed' or c.held_until > $5::timestamptz)
order by c.interpreter_id, lower(c.during)
