-- Offices, one line for each place; $2 at most so many
select r.id, coalesce(r.external_number, '') as number, r.name, r.kind, r.state,
       coalesce(r.email, '') as email, coalesce(r.phone, '') as phone,
       coalesce(r.cost_centre, '') as cost_centre, coalesce(r.leitweg_id, '') as leitweg_id,
       coalesce(p.name, '') as place, coalesce(p.street, '') as street,
       coalesce(p.postcode, '') as postcode, coalesce(p.town, '') as town
from requester r
left join requester_place p on p.tenant_id = r.tenant_id and p.requester_id = r.id
where r.tenant_id = $1::uuid
order by r.name, r.id, p.name
limit $2::int
