update account_session set revoked_at = $3::timestamptz
where tenant_id = $1::uuid and membership_id = $2::uuid and revoked_at is null
returning token_hash
