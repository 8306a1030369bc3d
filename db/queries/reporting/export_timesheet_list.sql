-- Hours that begin between $2 and $3, local times in zone $4; $5 at most so many
select t.id, b.number::text as number, i.given_name || ' ' || i.family_name as interpreter,
       i.kind as interpreter_kind, s.language, r.name as requester,
       coalesce(b.cost_centre, '') as cost_centre, t.state,
       to_char(t.begin_at at time zone $4, 'DD.MM.YYYY') as day_local,
       to_char(t.begin_at at time zone $4, 'HH24:MI') as begin_local,
       to_char(t.end_at at time zone $4, 'HH24:MI') as end_local,
       (extract(epoch from (t.end_at - t.begin_at)) / 60)::bigint::text as minutes,
       t.waiting_min::text as waiting_min, t.travel_min::text as travel_min,
       replace(round(t.travel_m / 1000.0, 1)::text, '.', ',') as travel_km,
       replace(round(t.ticket_cents / 100.0, 2)::text, '.', ',') as ticket_eur,
       coalesce(t.confirmed_how, '') as confirmed_how
from timesheet t
join assignment a on a.tenant_id = t.tenant_id and a.id = t.assignment_id
join booking b on b.tenant_id = a.tenant_id and b.id = a.booking_id
join seat s on s.tenant_id = a.tenant_id and s.id = a.seat_id
join requester r on r.tenant_id = b.tenant_id and r.id = b.requester_id
join interpreter i on i.tenant_id = t.tenant_id and i.id = t.interpreter_id
where t.tenant_id = $1::uuid and t.begin_at >= $2::timestamptz and t.begin_at < $3::timestamptz
  and t.state <> 'draft'
order by t.begin_at, b.number
limit $5::int
