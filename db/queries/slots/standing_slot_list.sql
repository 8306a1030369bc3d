-- $2 one slot (null: all), $3 whose slots (null: everybody's), $4 those that have not ended by then
select s.id, s.name, s.requester_id, r.name as requester_name, s.place_id, p.name as place_name,
       p.town, s.interpreter_id, i.given_name || ' ' || i.family_name as person, s.languages,
       s.first_day::text as first_day, s.last_day::text as last_day, s.from_min, s.to_min, s.rule,
       s.grain_min, s.school_holidays_pause, '{}'::text[] as except_days
from standing_slot s
join requester r on r.tenant_id = s.tenant_id and r.id = s.requester_id
join requester_place p on p.tenant_id = s.tenant_id and p.id = s.place_id
join interpreter i on i.tenant_id = s.tenant_id and i.id = s.interpreter_id
where s.tenant_id = $1::uuid and ($2::uuid is null or s.id = $2::uuid)
  and ($3::uuid is null or s.interpreter_id = $3::uuid)
  and (s.last_day is null or s.last_day >= $4::date)
order by s.first_day, s.name, s.id
