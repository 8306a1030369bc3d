update data_key set state = 'old'
where tenant_id = $1::uuid and state = 'active'
