select id, requester_id, language, mode, setting from hotline_call
where tenant_id = $1::uuid and requested_by = $2::uuid
  and state in ('waiting', 'ringing', 'connected')
