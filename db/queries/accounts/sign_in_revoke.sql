update public_link set revoked_at = $3::timestamptz
where tenant_id = $1::uuid and subject_id = $2::uuid and purpose = 'sign_in'
  and used_at is null and revoked_at is null
