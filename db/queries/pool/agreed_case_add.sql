insert into booking_case (tenant_id, id, booking_id, reference_enc, reference_hash)
values ($1::uuid, $2::uuid, $3::uuid, $4::bytea, $5::bytea)
