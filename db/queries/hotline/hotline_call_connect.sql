update hotline_call
set state = 'connected', interpreter_id = $3::uuid, commitment_id = $4::uuid, room_enc = $5::bytea,
    connected_at = $6::timestamptz, updated_at = $6::timestamptz
where tenant_id = $1::uuid and id = $2::uuid and state = 'ringing'
