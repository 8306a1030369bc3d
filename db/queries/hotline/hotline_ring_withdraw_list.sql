update hotline_ring set answer = 'withdrawn', answered_at = $3::timestamptz
where tenant_id = $1::uuid and call_id = $2::uuid and answer is null
returning id, interpreter_id
