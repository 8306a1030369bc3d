select body_hash, status, answer_enc from idempotency_key
where tenant_id = $1::uuid and account_id = $2::uuid and operation = $3 and key = $4
