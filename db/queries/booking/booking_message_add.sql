insert into booking_message (tenant_id, id, booking_id, side, interpreter_id, written_by, text_enc,
                             state, created_at)
values ($1::uuid, $2::uuid, $3::uuid, $4, $5::uuid, $6::uuid, $7::bytea, 'open', $8::timestamptz)
