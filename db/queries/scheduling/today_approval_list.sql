-- Requests that wait for the coordinator's approval, soonest time first; $2 at most so many
select b.id as booking_id, b.number, b.state, b.urgency, b.setting, b.mode, b.language,
       b.requester_id, r.name as requester_name, r.state as requester_state,
       coalesce(p.town, '') as town, b.created_at,
       t.begin_at, count(*) over () as total
from booking b
join requester r on r.tenant_id = b.tenant_id and r.id = b.requester_id
left join requester_place p on p.tenant_id = b.tenant_id and p.id = b.place_id
cross join lateral (
    select min(o.begin_at) as begin_at from booking_time_option o
    where o.tenant_id = b.tenant_id and o.booking_id = b.id and o.replaced_at is null) t
where b.tenant_id = $1::uuid and b.state = 'requested'
order by t.begin_at nulls last, b.id
limit $2::int
