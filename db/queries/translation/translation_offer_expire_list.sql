update translation_offer set state = 'expired'
where tenant_id = $1::uuid and translation_id = $2::uuid and role = $3 and state = 'made'
  and expires_at <= $4::timestamptz
returning id, interpreter_id
