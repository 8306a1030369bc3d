-- What rang long enough.
update hotline_ring set answer = 'missed'
where tenant_id = $1::uuid and answer is null and until <= $2::timestamptz
returning id, call_id, interpreter_id
