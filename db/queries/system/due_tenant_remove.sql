delete from due_tenant where tenant_id = $1::uuid and id = any ($2::bigint[])
