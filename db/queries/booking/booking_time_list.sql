select t.booking_id, t.id, t.version, t.begin_at, t.end_at, t.local_begin, t.ambiguous,
       t.replaced_at is null as is_current
from booking_time_option t
where t.tenant_id = $1::uuid and t.booking_id = any ($2::uuid[])
order by t.booking_id, t.version, t.position
