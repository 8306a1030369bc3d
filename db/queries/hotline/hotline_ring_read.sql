select id, call_id, interpreter_id, until, answer from hotline_ring
where tenant_id = $1::uuid and id = $2::uuid and ($3::uuid is null or interpreter_id = $3::uuid)
