delete from in_house_colleague where tenant_id = $1::uuid and interpreter_id = $2::uuid
