-- With the day in the tenant's zone at $3: whether a skill is still confirmed depends on it.
select l.interpreter_id, l.language, l.form, l.level, l.direction, i.kind = 'in_house' as in_house,
       l.confirmed_on::text as confirmed_on,
       ($3::timestamptz at time zone t.zone)::date::text as today
from interpreter_language l
join interpreter i on i.tenant_id = l.tenant_id and i.id = l.interpreter_id
join tenant t on t.id = l.tenant_id
where l.tenant_id = $1::uuid and l.interpreter_id = any ($2::uuid[])
order by l.interpreter_id, l.language, l.form, l.direction
