-- Who talks, and whose phone rings ($2: at this time).
select interpreter_id, true as talks from hotline_call
where tenant_id = $1::uuid and state = 'connected'
union
select interpreter_id, false from hotline_ring
where tenant_id = $1::uuid and answer is null and until > $2::timestamptz
