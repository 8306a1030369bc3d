select id, subject_id, expires_at, used_at from public_link
where tenant_id = $1::uuid and token_hash = $2::bytea and purpose = $3 and revoked_at is null
