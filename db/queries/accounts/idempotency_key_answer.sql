update idempotency_key set status = $5::smallint, answer_enc = $6::bytea
where tenant_id = $1::uuid and account_id = $2::uuid and operation = $3 and key = $4
