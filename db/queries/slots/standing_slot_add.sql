insert into standing_slot (tenant_id, id, name, requester_id, place_id, interpreter_id, languages,
                           first_day, last_day, from_min, to_min, rule, grain_min,
                           school_holidays_pause, created_at)
values ($1::uuid, $2::uuid, $3, $4::uuid, $5::uuid, $6::uuid, $7::text[], $8::date, $9::date,
        $10::smallint, $11::smallint, $12, $13::smallint, $14::boolean, $15::timestamptz)
