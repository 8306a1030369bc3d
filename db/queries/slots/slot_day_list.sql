-- $2 to $3, $4 whose days (null: everybody's), $5 one day, $6 spoken there (null: anything). Who is
-- there stands in the booking: held by the person of the slot, a stand-in, or still looked for.
select d.id, d.standing_slot_id, d.day::text as day, d.begin_at, d.end_at, d.pause, d.booking_id,
       s.name, s.requester_id, r.name as requester_name, s.place_id, p.name as place_name, p.street,
       p.town, s.languages, s.grain_min, a.id as assignment_id, a.interpreter_id,
       i.given_name || ' ' || i.family_name as person,
       case when d.state = 'paused' then 'paused'
            when b.state in ('withdrawn', 'cancelled') then 'cancelled'
            when a.id is null then 'seeking'
            when a.interpreter_id = s.interpreter_id then 'held'
            else 'stand_in' end as state
from slot_day d
join standing_slot s on s.tenant_id = d.tenant_id and s.id = d.standing_slot_id
join requester r on r.tenant_id = s.tenant_id and r.id = s.requester_id
join requester_place p on p.tenant_id = s.tenant_id and p.id = s.place_id
left join booking b on b.tenant_id = d.tenant_id and b.id = d.booking_id
left join lateral (select a.id, a.interpreter_id from assignment a
                   where a.tenant_id = d.tenant_id and a.booking_id = d.booking_id
                     and a.state in ('confirmed', 'performed')
                   order by a.confirmed_at desc limit 1) a on true
left join interpreter i on i.tenant_id = d.tenant_id and i.id = a.interpreter_id
where d.tenant_id = $1::uuid and d.begin_at < $3::timestamptz and d.end_at > $2::timestamptz
  and ($4::uuid is null or a.interpreter_id = $4::uuid)
  and ($5::uuid is null or d.id = $5::uuid)
  and ($6::text is null or $6 = any (s.languages))
order by d.begin_at, d.id
limit 500
