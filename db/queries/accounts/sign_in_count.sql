select count(*) as sent from public_link
where tenant_id = $1::uuid and subject_id = $2::uuid and purpose = 'sign_in'
  and created_at > $3::timestamptz
