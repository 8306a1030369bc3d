-- $3: only this kind
update account_session set revoked_at = $2::timestamptz
where account_id = $1::uuid and revoked_at is null and ($3::text is null or kind = $3)
returning token_hash
