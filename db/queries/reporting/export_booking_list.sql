-- Bookings whose time begins between $2 and $3, local times in zone $4; $5 at most so many
select b.id, b.number::text as number, b.state, b.urgency, r.name as requester,
       coalesce(p.name, '') as place, coalesce(p.town, '') as town, b.language, b.setting, b.mode,
       ('{So,Mo,Di,Mi,Do,Fr,Sa}'::text[])[extract(dow from t.begin_at at time zone $4)::int + 1]
           as weekday_local,
       to_char(t.begin_at at time zone $4, 'DD.MM.YYYY HH24:MI') as begin_local,
       to_char(t.end_at at time zone $4, 'HH24:MI') as end_local,
       b.duration_min::text as duration_min, f.seats::text as seats, f.filled::text as filled,
       coalesce(b.cost_centre, '') as cost_centre,
       to_char(b.created_at at time zone $4, 'DD.MM.YYYY HH24:MI') as created_local
from booking b
join requester r on r.tenant_id = b.tenant_id and r.id = b.requester_id
left join requester_place p on p.tenant_id = b.tenant_id and p.id = b.place_id
cross join lateral (
    select o.begin_at, o.end_at from booking_time_option o
    where o.tenant_id = b.tenant_id and o.booking_id = b.id and o.replaced_at is null
    order by o.position limit 1) t
cross join lateral (
    select count(*) as seats, count(*) filter (where s.state = 'filled') as filled
    from seat s where s.tenant_id = b.tenant_id and s.booking_id = b.id) f
where b.tenant_id = $1::uuid and t.begin_at >= $2::timestamptz and t.begin_at < $3::timestamptz
order by t.begin_at, b.number
limit $5::int
