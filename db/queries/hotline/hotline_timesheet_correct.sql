update timesheet
set state = $3, end_at = begin_at + make_interval(mins => $4::int), objection_enc = null,
    submitted_at = $5::timestamptz, updated_at = $5::timestamptz, version = version + 1
where tenant_id = $1::uuid and assignment_id = $2::uuid
