select id, state from timesheet where tenant_id = $1::uuid and assignment_id = $2::uuid for update
