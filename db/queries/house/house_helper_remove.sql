delete from in_house_helper where tenant_id = $1::uuid and interpreter_id = $2::uuid
