insert into booking_time_option (tenant_id, id, booking_id, version, position, begin_at, end_at,
                                 local_begin, zone, ambiguous)
select $1::uuid, $2::uuid, $3::uuid,
       coalesce(max(version) filter (where replaced_at is not null), 0) + 1, $4::smallint,
       $5::timestamptz, $6::timestamptz, $7, $8, $9::boolean
from booking_time_option where tenant_id = $1::uuid and booking_id = $3::uuid
