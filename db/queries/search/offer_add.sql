insert into offer (tenant_id, id, round_id, booking_id, seat_id, interpreter_id, time_option_id,
                   channel, state, position, points, parts, made_at, expires_at)
values ($1::uuid, $2::uuid, $3::uuid, $4::uuid, $5::uuid, $6::uuid, $7::uuid, $8, 'made', $9::int,
        $10::int, $11::jsonb, $12::timestamptz, $13::timestamptz)
