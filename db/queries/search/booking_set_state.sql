update booking set state = $3, updated_at = $4::timestamptz, version = version + 1
where tenant_id = $1::uuid and id = $2::uuid
