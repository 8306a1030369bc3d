update assignment set pin_failures = 0 where tenant_id = $1::uuid and id = $2::uuid
