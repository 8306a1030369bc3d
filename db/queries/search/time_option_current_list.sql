select id, version, position, begin_at, end_at, local_begin, zone, ambiguous
from booking_time_option
where tenant_id = $1::uuid and booking_id = $2::uuid and replaced_at is null
order by position
