update translation_offer set state = 'withdrawn'
where tenant_id = $1::uuid and translation_id = $2::uuid and role = $3 and state = 'made'
returning id, interpreter_id
