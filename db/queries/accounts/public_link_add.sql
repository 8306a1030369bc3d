insert into public_link (tenant_id, id, purpose, subject_id, token_hash, created_at, expires_at)
values ($1::uuid, $2::uuid, $3, $4::uuid, $5::bytea, $6::timestamptz, $7::timestamptz)
