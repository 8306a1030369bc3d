-- $2 one office (null: all), $3 one person (null: all).
select i.id, i.given_name, i.family_name, i.state, i.house_id,
       r.name as house_name, h.opted_in_at, h.superior, h.agreed_on::text as agreed_on,
       h.agreement_recorded_at, coalesce(a.display_name, '') as recorded_by
from interpreter i
join requester r on r.tenant_id = i.tenant_id and r.id = i.house_id
left join in_house_colleague h on h.tenant_id = i.tenant_id and h.interpreter_id = i.id
left join account a on a.id = h.agreement_recorded_by
where i.tenant_id = $1::uuid and i.kind = 'in_house' and i.state in ('active', 'paused')
  and ($2::uuid is null or i.house_id = $2::uuid)
  and ($3::uuid is null or i.id = $3::uuid)
order by r.name, i.house_id, i.family_name, i.given_name, i.id
