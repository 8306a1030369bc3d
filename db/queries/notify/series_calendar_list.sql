-- As assignment_calendar_read, all confirmed ones of a series $2 of one person ($3; null: of all)
-- ahead of $4
select a.seat_id, a.interpreter_id, a.state, a.begin_at, a.end_at, a.sequence, a.updated_at,
       i.given_name, i.family_name, b.number, s.language, b.setting, b.mode,
       r.name as requester_name, p.name as place_name, p.street, p.postcode, p.town, p.latitude,
       p.longitude,
       (select count(*) from assignment e
        where e.tenant_id = a.tenant_id and e.seat_id = a.seat_id
          and e.interpreter_id = a.interpreter_id and e.id <> a.id
          and (e.confirmed_at, e.id) < (a.confirmed_at, a.id)) as earlier
from assignment a
join booking b on b.tenant_id = a.tenant_id and b.id = a.booking_id
join seat s on s.tenant_id = a.tenant_id and s.id = a.seat_id
join requester r on r.tenant_id = b.tenant_id and r.id = b.requester_id
join interpreter i on i.tenant_id = a.tenant_id and i.id = a.interpreter_id
left join requester_place p on p.tenant_id = b.tenant_id and p.id = b.place_id
where a.tenant_id = $1::uuid and b.series_id = $2::uuid
  and ($3::uuid is null or a.interpreter_id = $3::uuid)
  and a.state = 'confirmed' and a.begin_at > $4::timestamptz
order by a.begin_at, a.id
