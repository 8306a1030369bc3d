select id from interpreter
where tenant_id = $1::uuid and email_hash = $2::bytea and state <> 'erased'
  and (external_number is null or not $3::boolean)
order by id
