select t.id, t.version, t.position, t.begin_at, t.end_at, t.local_begin, t.zone, t.ambiguous,
       exists (select from assignment a
               where a.tenant_id = t.tenant_id and a.time_option_id = t.id
                 and a.state not in ('cancelled', 'interpreter_no_show')) as taken
from booking_time_option t
where t.tenant_id = $1::uuid and t.booking_id = $2::uuid and t.replaced_at is null
order by t.position
