update offer_round set state = 'closed', next_step_at = null, closed_at = $3::timestamptz
where tenant_id = $1::uuid and seat_id = $2::uuid and state <> 'closed'
returning id
