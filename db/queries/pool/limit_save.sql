insert into interpreter_limit (tenant_id, interpreter_id, only_by_request, notice_min, minutes_day,
    minutes_week, minutes_month, assignments_day, assignments_week, assignments_month,
    radius_car_m, radius_public_transport_m, radius_bicycle_m, radius_walking_m)
values ($1::uuid, $2::uuid, $3::boolean, $4::integer, $5::integer, $6::integer, $7::integer,
    $8::integer, $9::integer, $10::integer, $11::integer, $12::integer, $13::integer, $14::integer)
on conflict (tenant_id, interpreter_id) do update
set only_by_request = excluded.only_by_request, notice_min = excluded.notice_min,
    minutes_day = excluded.minutes_day, minutes_week = excluded.minutes_week,
    minutes_month = excluded.minutes_month, assignments_day = excluded.assignments_day,
    assignments_week = excluded.assignments_week,
    assignments_month = excluded.assignments_month, radius_car_m = excluded.radius_car_m,
    radius_public_transport_m = excluded.radius_public_transport_m,
    radius_bicycle_m = excluded.radius_bicycle_m, radius_walking_m = excluded.radius_walking_m
