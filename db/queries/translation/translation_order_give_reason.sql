update translation_order set reason_enc = $3::bytea where tenant_id = $1::uuid and id = $2::uuid
