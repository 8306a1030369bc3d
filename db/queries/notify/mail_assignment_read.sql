select b.id as booking_id, b.number, b.setting, b.mode, s.language, a.begin_at, a.end_at, t.zone,
       r.name as requester_name, coalesce(p.name, '') as place_name,
       coalesce(p.street, '') as street, coalesce(p.postcode, '') as postcode,
       coalesce(p.town, '') as town, i.given_name || ' ' || i.family_name as interpreter_name,
       a.interpreter_id, a.state, '' as channel, null::timestamptz as expires_at,
       (select h.state from timesheet h
        where h.tenant_id = a.tenant_id and h.assignment_id = a.id) as timesheet_state
from assignment a
join booking b on b.tenant_id = a.tenant_id and b.id = a.booking_id
join requester r on r.tenant_id = b.tenant_id and r.id = b.requester_id
join seat s on s.tenant_id = a.tenant_id and s.id = a.seat_id
join interpreter i on i.tenant_id = a.tenant_id and i.id = a.interpreter_id
join booking_time_option t on t.tenant_id = a.tenant_id and t.id = a.time_option_id
left join requester_place p on p.tenant_id = b.tenant_id and p.id = b.place_id
where a.tenant_id = $1::uuid and a.id = $2::uuid
