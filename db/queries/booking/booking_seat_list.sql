-- with the assignment that counts: one that stands before one that ended, then the newest
select s.booking_id, s.id, s.position, s.role, s.language, s.state, s.unfilled_reason,
       s.alternatives::text as alternatives,
       a.id as assignment_id, a.interpreter_id, i.given_name, i.family_name,
       a.state as assignment_state, a.outcome, a.begin_at, a.end_at, a.pin_enc,
       a.version as assignment_version, a.cancelled_by, a.cancelled_late,
       t.state as timesheet_state
from seat s
left join lateral (
    select * from assignment a
    where a.tenant_id = s.tenant_id and a.seat_id = s.id
    order by a.state in ('cancelled', 'interpreter_no_show'), a.confirmed_at desc
    limit 1) a on true
left join interpreter i on i.tenant_id = s.tenant_id and i.id = a.interpreter_id
left join timesheet t on t.tenant_id = s.tenant_id and t.assignment_id = a.id
where s.tenant_id = $1::uuid and s.booking_id = any ($2::uuid[])
order by s.booking_id, s.position
