update booking_message
set state = 'done', answer_enc = $4::bytea, done_at = $5::timestamptz, done_by = $6::uuid
where tenant_id = $1::uuid and booking_id = $2::uuid and id = $3::uuid and state = 'open'
returning side
