-- Of days that began in the time and took place: minutes offered and booked, appointments, who
-- still waited at the end.
select s.id, s.name, r.name as requester_name, count(*) as days,
       sum(extract(epoch from (d.end_at - d.begin_at)) / 60)::bigint as offered_min,
       coalesce(sum(u.booked_min), 0)::bigint as booked_min,
       coalesce(sum(u.appointments), 0)::bigint as appointments,
       coalesce(sum(u.waiting), 0)::bigint as waiting
from slot_day d
join standing_slot s on s.tenant_id = d.tenant_id and s.id = d.standing_slot_id
join requester r on r.tenant_id = s.tenant_id and r.id = s.requester_id
left join lateral (
    select sum(extract(epoch from (upper(a.during) - lower(a.during))) / 60)
               filter (where a.state = 'booked') as booked_min,
           count(*) filter (where a.state = 'booked') as appointments,
           count(*) filter (where a.state = 'waiting') as waiting
    from slot_appointment a where a.tenant_id = d.tenant_id and a.slot_day_id = d.id) u on true
where d.tenant_id = $1::uuid and d.state = 'planned' and d.begin_at >= $2::timestamptz
  and d.begin_at < $3::timestamptz
group by s.id, s.name, r.name
order by s.name, s.id
