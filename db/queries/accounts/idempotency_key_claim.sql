insert into idempotency_key as k
    (tenant_id, account_id, operation, key, body_hash, created_at)
values ($1::uuid, $2::uuid, $3, $4, $5::bytea, $6::timestamptz)
on conflict (tenant_id, account_id, operation, key) do update
    set body_hash = excluded.body_hash, status = null, answer_enc = null,
        created_at = excluded.created_at
    where k.created_at < $7::timestamptz
