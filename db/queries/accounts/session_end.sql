update account_session set revoked_at = $4::timestamptz
where tenant_id = $1::uuid and id = $2::uuid and account_id = $3::uuid and revoked_at is null
  and ($5::text is null or kind = $5)
returning token_hash
