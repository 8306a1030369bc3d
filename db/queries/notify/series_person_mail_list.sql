-- How a series stands for a person $3, ahead of $4: open offers, assignments, and those cancelled
select 'offer' as what, t.begin_at, t.end_at, t.zone, o.id
from offer o
join booking b on b.tenant_id = o.tenant_id and b.id = o.booking_id and b.series_id = $2::uuid
join booking_time_option t on t.tenant_id = o.tenant_id and t.id = o.time_option_id
where o.tenant_id = $1::uuid and o.interpreter_id = $3::uuid and o.state = 'made'
  and t.begin_at > $4::timestamptz
union all
select case a.state when 'cancelled' then 'cancelled' else 'confirmed' end, a.begin_at, a.end_at,
       t.zone, a.id
from assignment a
join booking b on b.tenant_id = a.tenant_id and b.id = a.booking_id and b.series_id = $2::uuid
join booking_time_option t on t.tenant_id = a.tenant_id and t.id = a.time_option_id
where a.tenant_id = $1::uuid and a.interpreter_id = $3::uuid and a.begin_at > $4::timestamptz
  and a.state in ('confirmed', 'cancelled') and a.cancelled_by is distinct from 'interpreter'
order by 2, 1
