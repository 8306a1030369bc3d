-- $3: an offer that stays as it is
update offer set state = 'withdrawn'
where tenant_id = $1::uuid and seat_id = $2::uuid and state in ('made', 'interested')
  and ($3::uuid is null or id <> $3::uuid)
returning id, interpreter_id
