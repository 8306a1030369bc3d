delete from requirement where tenant_id = $1::uuid
