delete from account_session where tenant_id = $1::uuid and expires_at < $2::timestamptz
