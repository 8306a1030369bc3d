delete from foreign_busy where tenant_id = $1::uuid and foreign_calendar_id = $2::uuid
