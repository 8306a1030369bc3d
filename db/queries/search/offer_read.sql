-- $3: only this person's (scope)
select o.id, o.booking_id, o.seat_id, o.round_id, o.interpreter_id, o.time_option_id, o.state,
       o.channel, o.expires_at, o.called_at, r.coordinator_confirms, r.strategy,
       r.state as round_state
from offer o
join offer_round r on r.tenant_id = o.tenant_id and r.id = o.round_id
where o.tenant_id = $1::uuid and o.id = $2::uuid
  and ($3::uuid is null or o.interpreter_id = $3::uuid)
