insert into stored_file (tenant_id, id, kind, media_type, size_bytes, sha256, retention, created_by,
                         created_at)
values ($1::uuid, $2::uuid, $3, $4, $5::bigint, $6::bytea, $7, $8::uuid, $9::timestamptz)
