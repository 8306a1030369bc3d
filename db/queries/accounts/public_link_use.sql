update public_link set used_at = $3::timestamptz
where tenant_id = $1::uuid and id = $2::uuid and used_at is null and revoked_at is null
  and expires_at > $3::timestamptz
