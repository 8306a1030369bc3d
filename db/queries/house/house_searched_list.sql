-- Who takes part in house $2 and has the language $3 in the form $4; the minutes of the last time
-- since $5 spread the asking.
select i.id, i.calendar_id, i.shares_calendar, i.given_name, i.family_name, i.phone_enc,
       l.level, l.direction, l.confirmed_on::text as confirmed_on,
       coalesce((select sum(t.minutes) from house_talk t
                 where t.tenant_id = i.tenant_id and t.interpreter_id = i.id
                   and t.asked_at >= $5::timestamptz), 0)::bigint as asked_min
from interpreter i
join in_house_colleague h on h.tenant_id = i.tenant_id and h.interpreter_id = i.id
     and h.opted_in_at is not null and h.agreed_on is not null
join interpreter_language l on l.tenant_id = i.tenant_id and l.interpreter_id = i.id
     and l.language = $3 and l.form = $4
where i.tenant_id = $1::uuid and i.kind = 'in_house' and i.state = 'active'
  and i.house_id = $2::uuid
order by i.id, l.direction
