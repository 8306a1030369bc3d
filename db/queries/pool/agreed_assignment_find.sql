-- The agreed Einsatz of a person that begins at $3.
select a.end_at, b.requester_id, b.language from assignment a
join booking b on b.tenant_id = a.tenant_id and b.id = a.booking_id
where a.tenant_id = $1::uuid and a.interpreter_id = $2::uuid and a.begin_at = $3::timestamptz
  and a.state <> 'cancelled'
