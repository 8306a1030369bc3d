-- Of these days, in the order of the list; those that wait after them in the order they came.
select a.id, a.slot_day_id, a.requester_id, r.name as requester_name, a.language, a.setting,
       a.reference_enc, a.minutes, lower(a.during) as begin_at, upper(a.during) as end_at, a.state
from slot_appointment a
join requester r on r.tenant_id = a.tenant_id and r.id = a.requester_id
where a.tenant_id = $1::uuid and a.slot_day_id = any ($2::uuid[])
  and a.state in ('booked', 'waiting')
order by a.slot_day_id, lower(a.during) nulls last, a.created_at, a.id
