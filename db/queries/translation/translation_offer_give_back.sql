update translation_offer set state = $5, answered_at = $4::timestamptz
where tenant_id = $1::uuid and translation_id = $2::uuid and role = $3 and state = 'accepted'
