update interpreter set last_assignment_at = $3::timestamptz
where tenant_id = $1::uuid and id = $2::uuid
