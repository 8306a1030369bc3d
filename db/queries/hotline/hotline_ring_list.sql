select interpreter_id, until, answer from hotline_ring
where tenant_id = $1::uuid and call_id = $2::uuid
order by rung_at, id
