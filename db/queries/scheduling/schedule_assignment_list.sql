-- What people do or did between $3 and $4
select a.id, a.interpreter_id, a.booking_id, a.begin_at, a.end_at, a.state, b.number, s.language,
       b.setting, b.mode, r.name as requester_name, coalesce(p.town, '') as town,
       coalesce(t.state, 'draft') as timesheet_state
from assignment a
join booking b on b.tenant_id = a.tenant_id and b.id = a.booking_id
join seat s on s.tenant_id = a.tenant_id and s.id = a.seat_id
join requester r on r.tenant_id = b.tenant_id and r.id = b.requester_id
left join requester_place p on p.tenant_id = b.tenant_id and p.id = b.place_id
left join timesheet t on t.tenant_id = a.tenant_id and t.assignment_id = a.id
where a.tenant_id = $1::uuid and a.interpreter_id = any ($2::uuid[]) and a.state <> 'cancelled'
  and a.begin_at < $4::timestamptz and a.end_at > $3::timestamptz
order by a.begin_at, a.id
