-- Day and week lists: who is where between $2 and $3, local times in zone $4; $5 at most so many
select a.id, b.number::text as number, a.state, coalesce(a.outcome, '') as outcome,
       ('{So,Mo,Di,Mi,Do,Fr,Sa}'::text[])[extract(dow from a.begin_at at time zone $4)::int + 1]
           as weekday_local,
       to_char(a.begin_at at time zone $4, 'DD.MM.YYYY') as day_local,
       to_char(a.begin_at at time zone $4, 'HH24:MI') as begin_local,
       to_char(a.end_at at time zone $4, 'HH24:MI') as end_local,
       i.given_name || ' ' || i.family_name as interpreter,
       i.id as interpreter_id, i.phone_enc, s.language, b.setting, b.mode,
       r.name as requester, coalesce(r.phone, '') as requester_phone,
       coalesce(p.name, '') as place, coalesce(p.street, '') as street,
       coalesce(p.postcode, '') as postcode, coalesce(p.town, '') as town,
       coalesce(b.cost_centre, '') as cost_centre, coalesce(t.state, '') as timesheet_state
from assignment a
join booking b on b.tenant_id = a.tenant_id and b.id = a.booking_id
join seat s on s.tenant_id = a.tenant_id and s.id = a.seat_id
join requester r on r.tenant_id = b.tenant_id and r.id = b.requester_id
join interpreter i on i.tenant_id = a.tenant_id and i.id = a.interpreter_id
left join requester_place p on p.tenant_id = b.tenant_id and p.id = b.place_id
left join timesheet t on t.tenant_id = a.tenant_id and t.assignment_id = a.id
where a.tenant_id = $1::uuid and a.begin_at >= $2::timestamptz and a.begin_at < $3::timestamptz
order by a.begin_at, b.number
limit $5::int
