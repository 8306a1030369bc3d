select booking_id, id, offer_id, begin_at, end_at, local_begin, state from offer_proposal
where tenant_id = $1::uuid and booking_id = any ($2::uuid[]) and state = 'open'
order by booking_id, made_at, id
