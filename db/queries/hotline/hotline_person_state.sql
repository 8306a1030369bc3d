select state from interpreter where tenant_id = $1::uuid and id = $2::uuid
