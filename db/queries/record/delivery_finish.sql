update delivery set state = $3, last_error = $4, attempts = attempts + 1
where tenant_id = $1::uuid and id = $2::uuid
