-- Days of hours on site that take place, with somebody there, in a language; $2 to $3.
select d.id, d.begin_at, d.end_at, s.name, s.grain_min, s.place_id, p.name as place_name,
       p.latitude, p.longitude
from slot_day d
join standing_slot s on s.tenant_id = d.tenant_id and s.id = d.standing_slot_id
join requester_place p on p.tenant_id = s.tenant_id and p.id = s.place_id
where d.tenant_id = $1::uuid and d.state = 'planned' and d.end_at > $2::timestamptz
  and d.begin_at < $3::timestamptz and $4 = any (s.languages)
  and exists (select from assignment a
              where a.tenant_id = d.tenant_id and a.booking_id = d.booking_id
                and a.state = 'confirmed')
order by d.begin_at, d.id
limit 20
