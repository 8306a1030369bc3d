-- The one that was sent last and still holds; locked, so that wrong codes are counted one by one.
select id, failures from public_link
where tenant_id = $1::uuid and subject_id = $2::uuid and purpose = 'sign_in'
  and used_at is null and revoked_at is null and expires_at > $3::timestamptz
order by created_at desc, id desc
limit 1
for update
