-- $4: who has just taken seat $3 and cannot sit on another one of the same booking
update offer set state = 'withdrawn'
where tenant_id = $1::uuid and booking_id = $2::uuid and seat_id <> $3::uuid
  and interpreter_id = $4::uuid and state in ('made', 'interested')
returning id, interpreter_id
