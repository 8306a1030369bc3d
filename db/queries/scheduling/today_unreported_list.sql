-- Assignments that ended before $2 and have no hours yet, oldest first; $3 at most so many
select a.id as assignment_id, a.booking_id, a.state, a.begin_at, a.end_at, a.interpreter_id,
       i.given_name, i.family_name, b.number, s.language, r.name as requester_name,
       count(*) over () as total
from assignment a
join booking b on b.tenant_id = a.tenant_id and b.id = a.booking_id
join requester r on r.tenant_id = b.tenant_id and r.id = b.requester_id
join seat s on s.tenant_id = a.tenant_id and s.id = a.seat_id
join interpreter i on i.tenant_id = a.tenant_id and i.id = a.interpreter_id
where a.tenant_id = $1::uuid and a.end_at <= $2::timestamptz
  and a.state in ('confirmed', 'performed', 'client_no_show')
  and not exists (select from timesheet t
                  where t.tenant_id = a.tenant_id and t.assignment_id = a.id
                    and t.state <> 'draft')
order by a.end_at, a.id
limit $3::int
