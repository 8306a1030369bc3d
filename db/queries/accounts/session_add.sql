insert into account_session (id, account_id, tenant_id, membership_id, token_hash, kind, label,
                             created_at, expires_at)
values ($1::uuid, $2::uuid, $3::uuid, $4::uuid, $5::bytea, $6, $7, $8::timestamptz,
        $9::timestamptz)
