-- The newest link of a purpose that still holds.
select id, expires_at from public_link
where tenant_id = $1::uuid and subject_id = $2::uuid and purpose = $3
  and used_at is null and revoked_at is null and expires_at > $4::timestamptz
order by created_at desc, id desc
limit 1
