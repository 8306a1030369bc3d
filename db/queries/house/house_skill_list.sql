-- The languages of those who take part, without their names: $2 one office (null: all).
select i.house_id, r.name as house_name, i.id as interpreter_id, l.language, l.form,
       l.confirmed_on::text as confirmed_on
from interpreter i
join requester r on r.tenant_id = i.tenant_id and r.id = i.house_id
join in_house_colleague h on h.tenant_id = i.tenant_id and h.interpreter_id = i.id
     and h.opted_in_at is not null and h.agreed_on is not null
join interpreter_language l on l.tenant_id = i.tenant_id and l.interpreter_id = i.id
where i.tenant_id = $1::uuid and i.kind = 'in_house' and i.state = 'active'
  and ($2::uuid is null or i.house_id = $2::uuid)
order by r.name, i.house_id, l.language, l.form, i.id
