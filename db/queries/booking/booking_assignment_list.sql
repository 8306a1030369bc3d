select id, seat_id, interpreter_id, commitment_id, state, begin_at, end_at from assignment
where tenant_id = $1::uuid and booking_id = $2::uuid and state <> 'cancelled'
order by interpreter_id, id
