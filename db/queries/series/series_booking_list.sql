-- The bookings of a series, of each day the one that stands last, with its earliest time
select distinct on (b.occurrence_day)
       b.id, b.number, b.state, b.version, b.occurrence_day::text as occurrence_day,
       b.language, b.setting, b.mode, b.is_anonymised, t.begin_at, t.end_at, t.local_begin
from booking b
join booking_time_option t on t.tenant_id = b.tenant_id and t.booking_id = b.id
     and t.replaced_at is null
where b.tenant_id = $1::uuid and b.series_id = $2::uuid
order by b.occurrence_day, b.state in ('withdrawn', 'cancelled'), b.created_at desc, b.id desc,
         t.position
