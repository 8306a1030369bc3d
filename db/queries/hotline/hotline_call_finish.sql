update hotline_call
set state = $3, ended_by = $4, ended_at = $5::timestamptz, updated_at = $6::timestamptz
where tenant_id = $1::uuid and id = $2::uuid
