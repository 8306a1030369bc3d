update offer set state = 'expired'
where tenant_id = $1::uuid and seat_id = $2::uuid and state = 'made' and expires_at <= 
       $3::timestamptz
returning id, interpreter_id
