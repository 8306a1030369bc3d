-- Whose office each call is, for live updates.
select id, requester_id from hotline_call where tenant_id = $1::uuid and id = any ($2::uuid[])
