-- Each skill of those who opted in, and when they were reminded last.
select i.id, h.reminded_on::text as reminded_on, l.confirmed_on::text as confirmed_on
from interpreter i
join in_house_colleague h on h.tenant_id = i.tenant_id and h.interpreter_id = i.id
     and h.opted_in_at is not null
join interpreter_language l on l.tenant_id = i.tenant_id and l.interpreter_id = i.id
where i.tenant_id = $1::uuid and i.kind = 'in_house' and i.state = 'active'
order by i.id
