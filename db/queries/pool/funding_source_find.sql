select id from funding_source where tenant_id = $1::uuid and code = $2
