delete from availability_rule where tenant_id = $1::uuid and interpreter_id = $2::uuid
