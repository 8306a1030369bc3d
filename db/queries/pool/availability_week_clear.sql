delete from availability_pattern where tenant_id = $1::uuid and interpreter_id = $2::uuid
