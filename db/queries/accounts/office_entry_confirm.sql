update office_entry set confirmed_at = $3::timestamptz, requester_id = $4::uuid
where tenant_id = $1::uuid and id = $2::uuid and confirmed_at is null
