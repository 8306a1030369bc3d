update account_session set revoked_at = $2::timestamptz
where account_id = $1::uuid and revoked_at is null
returning token_hash
