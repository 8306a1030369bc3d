select id from interpreter
where tenant_id = $1::uuid and external_number = $2 and state <> 'erased'
