-- $3: whom to ask first, {"<seat>": "<person>"}
update booking
set strategy = coalesce(strategy, '{}') || jsonb_build_object('first', $3::jsonb)
where tenant_id = $1::uuid and id = $2::uuid
