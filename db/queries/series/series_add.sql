insert into series (tenant_id, id, requester_id, requested_by, rule, local_begin, zone,
                    duration_min, except_days, in_school_holidays, created_at, updated_at)
values ($1::uuid, $2::uuid, $3::uuid, $4::uuid, $5, $6, $7, $8::int, $9::text[]::date[],
        $10::boolean, $11::timestamptz, $11::timestamptz)
