select pin_enc, pin_failures from assignment where tenant_id = $1::uuid and id = $2::uuid
