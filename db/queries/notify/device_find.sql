select id from device
where tenant_id = $1::uuid and endpoint_hash = $2::bytea and account_id = $3::uuid
