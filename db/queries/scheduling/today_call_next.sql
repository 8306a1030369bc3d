-- Of all open offers by telephone the one to call next: never called before called long ago
select o.id as offer_id, o.seat_id, o.booking_id, o.interpreter_id, o.called_at, o.call_result,
       b.number, s.language, r.name as requester_name, t.begin_at, i.given_name, i.family_name,
       o.expires_at, b.state as booking_state,
       g.coordinator_confirms or g.strategy = 'collect_then_choose' as chosen_later,
       count(*) over () as total
from offer o
join offer_round g on g.tenant_id = o.tenant_id and g.id = o.round_id
join booking b on b.tenant_id = o.tenant_id and b.id = o.booking_id
join requester r on r.tenant_id = b.tenant_id and r.id = b.requester_id
join seat s on s.tenant_id = o.tenant_id and s.id = o.seat_id
join booking_time_option t on t.tenant_id = o.tenant_id and t.id = o.time_option_id
join interpreter i on i.tenant_id = o.tenant_id and i.id = o.interpreter_id
where o.tenant_id = $1::uuid and o.channel = 'phone' and o.state = 'made'
order by o.called_at nulls first, t.begin_at, o.made_at, o.id
limit 1
