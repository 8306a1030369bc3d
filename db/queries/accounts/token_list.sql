select id, label, created_at, expires_at from account_session
where tenant_id = $1::uuid and account_id = $2::uuid and kind = 'bearer' and revoked_at is null
  and expires_at > $3::timestamptz
order by created_at, id
