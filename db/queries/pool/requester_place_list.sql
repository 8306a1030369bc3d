select requester_id, id, name, street, postcode, town, latitude, longitude,
       opening_hours::text as opening_hours, state
from requester_place
where tenant_id = $1::uuid and requester_id = any ($2::uuid[])
order by requester_id, name, id
