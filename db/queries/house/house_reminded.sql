update in_house_colleague set reminded_on = $3::date
where tenant_id = $1::uuid and interpreter_id = $2::uuid
