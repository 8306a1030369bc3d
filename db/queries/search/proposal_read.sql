-- $3: only this office's (scope)
select p.id, p.offer_id, p.booking_id, p.begin_at, p.end_at, p.local_begin, p.zone, p.state,
       o.interpreter_id, o.seat_id, o.state as offer_state,
       o.expires_at
from offer_proposal p
join offer o on o.tenant_id = p.tenant_id and o.id = p.offer_id
join booking b on b.tenant_id = p.tenant_id and b.id = p.booking_id
where p.tenant_id = $1::uuid and p.id = $2::uuid
  and ($3::uuid is null or b.requester_id = $3::uuid)
