-- $3: this place (null: every place of the office); two are enough to know that it is not the only
select p.id as place_id, p.latitude, p.longitude, p.street, p.postcode, p.town,
       p.opening_hours::text as opening_hours
from requester_place p
where p.tenant_id = $1::uuid and p.requester_id = $2::uuid and p.state = 'active'
  and ($3::uuid is null or p.id = $3::uuid)
order by p.name, p.id
limit 2
