select p.booking_id, p.id, p.offer_id, o.seat_id, p.begin_at, p.end_at, p.local_begin, p.state
from offer_proposal p
join offer o on o.tenant_id = p.tenant_id and o.id = p.offer_id
where p.tenant_id = $1::uuid and p.booking_id = any ($2::uuid[]) and p.state = 'open'
order by p.booking_id, p.made_at, p.id
