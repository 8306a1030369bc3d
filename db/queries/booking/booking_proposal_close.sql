update offer_proposal set state = 'refused'
where tenant_id = $1::uuid and booking_id = $2::uuid and state = 'open'
