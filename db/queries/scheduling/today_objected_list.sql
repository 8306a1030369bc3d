-- Hours that an office objected to, longest waiting first; $2 at most so many
select t.assignment_id, t.state, t.begin_at, t.end_at, t.updated_at, t.interpreter_id,
       a.booking_id, i.given_name, i.family_name, b.number, s.language, r.name as requester_name,
       count(*) over () as total
from timesheet t
join assignment a on a.tenant_id = t.tenant_id and a.id = t.assignment_id
join booking b on b.tenant_id = a.tenant_id and b.id = a.booking_id
join requester r on r.tenant_id = b.tenant_id and r.id = b.requester_id
join seat s on s.tenant_id = a.tenant_id and s.id = a.seat_id
join interpreter i on i.tenant_id = t.tenant_id and i.id = t.interpreter_id
where t.tenant_id = $1::uuid and t.state = 'objected'
order by t.updated_at, t.id
limit $2::int
