select id, requester_id, interpreter_id, wished_by, created_at from block
where tenant_id = $1::uuid
order by created_at, id
