-- Every link of a purpose that still holds.
update public_link set revoked_at = $4::timestamptz
where tenant_id = $1::uuid and subject_id = $2::uuid and purpose = $3
  and used_at is null and revoked_at is null
