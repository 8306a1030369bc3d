select id from hotline_call
where tenant_id = $1::uuid and interpreter_id = $2::uuid and state = 'connected'
