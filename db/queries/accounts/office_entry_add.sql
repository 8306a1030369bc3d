insert into office_entry (tenant_id, id, way, requester_id, email_enc, email_hash, name_enc,
                          wish_enc, terms_version, created_at, expires_at)
values ($1::uuid, $2::uuid, $3, $4::uuid, $5::bytea, $6::bytea, $7::bytea, $8::bytea, $9,
        $10::timestamptz, $11::timestamptz)
