delete from foreign_calendar where tenant_id = $1::uuid and id = $2::uuid
