-- $6: whom to ask first, {"<seat>": "<person>"} (null: as before)
update booking
set mode = $3, duration_min = $4::int, urgency = $5,
    strategy = case when $6::jsonb is null then strategy
                    else coalesce(strategy, '{}') || jsonb_build_object('first', $6::jsonb) end,
    updated_at = $7::timestamptz, version = version + 1
where tenant_id = $1::uuid and id = $2::uuid
