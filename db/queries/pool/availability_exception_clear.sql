delete from availability_exception where tenant_id = $1::uuid and interpreter_id = $2::uuid
