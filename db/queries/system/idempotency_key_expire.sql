delete from idempotency_key where tenant_id = $1::uuid and created_at < $2::timestamptz
