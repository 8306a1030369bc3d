update hotline_ring set answer = $3, answered_at = $4::timestamptz
where tenant_id = $1::uuid and id = $2::uuid and answer is null
