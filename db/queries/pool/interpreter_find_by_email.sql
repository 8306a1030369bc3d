select id from interpreter
where tenant_id = $1::uuid and email_hash = $2::bytea and state <> 'erased'
order by id
