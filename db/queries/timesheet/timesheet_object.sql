update timesheet
set state = $3, objection_enc = $4::bytea, updated_at = $5::timestamptz, version = version + 1
where tenant_id = $1::uuid and id = $2::uuid
