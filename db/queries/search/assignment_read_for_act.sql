-- $3, $4: only this person's, this office's (scope)
select a.id, a.booking_id, a.seat_id, a.interpreter_id, a.commitment_id, a.begin_at, a.end_at,
       a.state,
       a.version, a.time_option_id, b.requester_id
from assignment a
join booking b on b.tenant_id = a.tenant_id and b.id = a.booking_id
where a.tenant_id = $1::uuid and a.id = $2::uuid
  and ($3::uuid is null or a.interpreter_id = $3::uuid)
  and ($4::uuid is null or b.requester_id = $4::uuid)
