select name, state from requester
where tenant_id = $1::uuid and id = $2::uuid and state <> 'closed'
