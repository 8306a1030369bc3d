select only_by_request, notice_min, minutes_day, minutes_week, minutes_month, assignments_day,
       assignments_week, assignments_month, radius_car_m, radius_public_transport_m,
       radius_bicycle_m, radius_walking_m
from interpreter_limit
where tenant_id = $1::uuid and interpreter_id = $2::uuid
