select id, number, strategy, coordinator_confirms, state, opened_at
from offer_round
where tenant_id = $1::uuid and seat_id = $2::uuid and state <> 'closed'
